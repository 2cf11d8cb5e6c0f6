import type { Answers } from "@/quality/scorecards/answers";
import { type Card, questionsOf, valuesOf } from "@/quality/scorecards/card";
import type { Chance } from "../random";

/** What is true of a contact, as far as a card asks: mostly good. */
export function truth(card: Card, chance: Chance): Answers {
  return Object.fromEntries(
    questionsOf(card).map((question) => {
      const values = valuesOf(question);
      const best = values.at(-1) ?? 1;
      const place = Math.min(values.length - 1, Math.floor(chance.next() ** 2 * values.length));
      const value =
        question.notApplicable && chance.is(0.25)
          ? ("not_applicable" as const)
          : question.kind === "yes_no"
            ? Number(chance.is(question.critical ? 0.85 : 0.7))
            : best - place;
      return [question.id, { value, comment: "" }];
    }),
  );
}

/** What somebody sees of it who errs in a share of the questions, by one step. */
export function seen(card: Card, answers: Answers, errs: number, chance: Chance): Answers {
  return Object.fromEntries(
    questionsOf(card).map((question) => {
      const answer = answers[question.id] ?? { value: null, comment: "" };
      if (typeof answer.value !== "number" || !chance.is(errs)) return [question.id, answer];
      const values = valuesOf(question);
      const place = values.indexOf(answer.value);
      const other = values[place + (chance.is(0.5) ? 1 : -1)] ?? values[place === 0 ? 1 : place - 1];
      return [question.id, { ...answer, value: other ?? answer.value }];
    }),
  );
}
