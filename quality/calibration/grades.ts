import type { Answer, Answers } from "../scorecards/answers";
import { type Card, questionsOf } from "../scorecards/card";
import type { Judgements } from "./agreement";
import { type Share, shareOf } from "./share";

/** A finished calibration, as far as grading its judges needs it. */
export type Finished = { card: Card; judges: number[]; expert: number | null; judged: Judgements[] };

export type Grade = {
  judge: number;
  share: Share;
  calibrations: number;
  /** How many of the answers were held against an expert's; the others against the majority's. */
  withExpert: number;
};

/**
 * How often each judge answered as the expert did or, where none judged, as most of the others did. An expert is
 * not graded by themselves, and a tie among the others grades nobody.
 */
export function grades(finished: readonly Finished[]): Grade[] {
  const judges = [...new Set(finished.flatMap((one) => one.judges))];
  return judges.flatMap((judge) => {
    const held = finished
      .filter((one) => one.judges.includes(judge) && one.expert !== judge)
      .map((one) => ({ groups: heldAgainst(judge, one), hasExpert: one.expert !== null }))
      .filter(({ groups }) => groups.some((group) => group.length > 0));
    if (held.length === 0) return [];
    const answers = (of: typeof held) => of.flatMap(({ groups }) => groups).flat().length;
    return [
      {
        judge,
        share: shareOf(held.flatMap(({ groups }) => groups)),
        calibrations: held.length,
        withExpert: answers(held.filter(({ hasExpert }) => hasExpert)),
      },
    ];
  });
}

/** For each thing judged, whether each answer is the right one; answers without a right one are left out. */
function heldAgainst(judge: number, { card, judges, expert, judged }: Finished): boolean[][] {
  return judged.map((by) => {
    const own = by.get(judge);
    return questionsOf(card).flatMap(({ id }) => {
      const said = own?.[id]?.value ?? null;
      const right = rightAnswer(
        id,
        expert === null ? judges.filter((other) => other !== judge) : [expert],
        by,
      );
      return said === null || right === null ? [] : [said === right];
    });
  });
}

function rightAnswer(id: string, others: number[], by: Map<number, Answers>): Answer["value"] {
  const said = others.flatMap((other) => by.get(other)?.[id]?.value ?? []);
  const counts = new Map<NonNullable<Answer["value"]>, number>();
  for (const value of said) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > said.length / 2 ? most[0] : null;
}
