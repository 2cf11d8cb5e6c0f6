import { cohensKappa } from "@/metrics/inference/cohens-kappa";
import { type Agreement, krippendorffAlpha, type Scale } from "@/metrics/inference/krippendorff-alpha";
import type { Answer, Answers } from "../scorecards/answers";
import { type Card, type Question, questionsOf } from "../scorecards/card";
import { scoreOf } from "../scorecards/score";
import { type Share, shareOf } from "./share";

/** What each judge answered on one of the things judged; who has not answered it is not in the map. */
export type Judgements = Map<number, Answers>;

export type Alpha = Agreement & {
  scale: Scale;
  /** `uniform`: everybody always answered the same, of which alpha says nothing. */
  standing: "sound" | "too_few" | "uniform";
};

export type QuestionAgreement = {
  question: Question;
  alpha: Alpha;
  /** On how many it was not agreed whether the question applies at all. */
  contested: number;
  /** Null: no expert judged. */
  expert: { share: Share; kappa: { value: number; low: number; high: number } | null } | null;
};

/** Below so many things judged by two or more, nothing is said: see METRICS on small numbers. */
const fewest = 10;

/**
 * How far the judges agree on a question: Krippendorff's alpha over everything that two or more of them judged,
 * and how often the others answered as the expert did. "Does not apply" is no step of a scale: alpha leaves it
 * out and `contested` counts it; against the expert it is an answer like any other.
 */
export function questionAgreement(
  question: Question,
  judged: readonly Judgements[],
  judges: readonly number[],
  expert: number | null,
): QuestionAgreement {
  const answers = judged.map((by) => judges.map((judge) => by.get(judge)?.[question.id]?.value ?? null));
  return {
    question,
    alpha: alphaOf(answers.map(numbersOf), question.kind === "yes_no" ? "nominal" : "ordinal"),
    contested: answers.filter((all) => all.includes("not_applicable") && numbersOf(all).some(isNumber))
      .length,
    expert: expert === null ? null : againstExpert(question, judged, judges, expert),
  };
}

/** How far the judges agree on the score, 0..1. */
export function scoreAgreement(card: Card, judged: readonly Judgements[], judges: readonly number[]): Alpha {
  const scores = judged.map((by) =>
    judges.map((judge) => {
      const answers = by.get(judge);
      return answers === undefined ? null : scoreOf(card, answers).score;
    }),
  );
  return alphaOf(scores, "interval");
}

/** How far the judges agree on whether a critical question was failed. */
export function failureAgreement(
  card: Card,
  judged: readonly Judgements[],
  judges: readonly number[],
): Alpha | null {
  if (!questionsOf(card).some(({ critical }) => critical)) return null;
  const failures = judged.map((by) =>
    judges.map((judge) => {
      const answers = by.get(judge);
      return answers === undefined ? null : Number(scoreOf(card, answers).failed.length > 0);
    }),
  );
  return alphaOf(failures, "nominal");
}

function alphaOf(verdicts: (number | null)[][], scale: Scale): Alpha {
  const units = verdicts.filter((all) => all.filter(isNumber).length > 1).length;
  const found = krippendorffAlpha(verdicts, scale);
  const enough = units >= fewest;
  if (found === null)
    return {
      value: Number.NaN,
      low: null,
      high: null,
      units,
      scale,
      standing: enough ? "uniform" : "too_few",
    };
  return { ...found, scale, standing: enough ? "sound" : "too_few" };
}

const isNumber = (value: unknown): value is number => typeof value === "number";
const numbersOf = (all: Answer["value"][]) => all.map((value) => (isNumber(value) ? value : null));

function againstExpert(
  { id }: Question,
  judged: readonly Judgements[],
  judges: readonly number[],
  expert: number,
): QuestionAgreement["expert"] {
  const others = judges.filter((judge) => judge !== expert);
  const pairs = judged.map((by) => {
    const right = by.get(expert)?.[id]?.value ?? null;
    return others.flatMap((judge) => {
      const said = by.get(judge)?.[id]?.value ?? null;
      return right === null || said === null ? [] : [{ right, said }];
    });
  });
  const share = shareOf(pairs.map((of) => of.map(({ right, said }) => right === said)));
  return { share, kappa: share.standing === "sound" ? kappaOf(pairs.flat()) : null };
}

type Pair = Record<"right" | "said", NonNullable<Answer["value"]>>;

/** Nothing where one side always says the same: kappa is 0 then, however often they agree. */
function kappaOf(pairs: Pair[]) {
  if (new Set(pairs.map(({ right }) => right)).size < 2 || new Set(pairs.map(({ said }) => said)).size < 2)
    return null;
  const kinds = [...new Set(pairs.flatMap(({ right, said }) => [right, said]))];
  const table = kinds.map((row) =>
    kinds.map((column) => pairs.filter(({ right, said }) => said === row && right === column).length),
  );
  return cohensKappa(table);
}
