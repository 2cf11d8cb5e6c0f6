import { expect, test } from "vitest";
import type { Answer } from "../scorecards/answers";
import { questionsOf } from "../scorecards/card";
import { edited, emptyCard } from "../scorecards/edits";
import { plainCard } from "../scorecards/test-card";
import { failureAgreement, questionAgreement, scoreAgreement } from "./agreement";
import { grades } from "./grades";
import { shareOf } from "./share";

const [yesNo, scale] = questionsOf(plainCard);
if (!yesNo || !scale) throw new Error("The plain card asks two questions.");
const na = "not_applicable";
type Value = Answer["value"];

/** One row per judge; a dot is nothing answered. */
const judged = (question: string, ...rows: Value[][]) =>
  (rows[0] ?? []).map(
    (_, item) =>
      new Map(
        rows.map((row, judge) => [judge + 1, { [question]: { value: row[item] ?? null, comment: "" } }]),
      ),
  );

// Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, sections A and C.
const binary = [
  [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
];
const fourObservers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

test("two judges, ten contacts, four disagreements on yes or no: 1 − 19·4 / (14·6) = 0.095, as printed", () => {
  const { alpha } = questionAgreement(yesNo, judged("q2", ...binary), [1, 2], null);
  expect(alpha.value).toBeCloseTo(1 - (19 * 4) / (14 * 6), 12);
  expect(alpha).toMatchObject({ units: 10, scale: "nominal", standing: "sound" });
  expect(alpha.low).toBeLessThan(0.095);
  expect(alpha.high).toBeGreaterThan(0.096);
});

test("four judges on a scale from 1 to 5, with gaps: ordinal alpha 0.815 over 11 contacts, as printed", () => {
  const { alpha } = questionAgreement(scale, judged("q3", ...fourObservers), [1, 2, 3, 4], null);
  expect(Math.abs(alpha.value - 0.815)).toBeLessThan(6e-4);
  expect(alpha).toMatchObject({ units: 11, scale: "ordinal", standing: "sound" });
});

test("nine contacts are too few to say; one answer everywhere says nothing of agreement", () => {
  const nine = binary.map((row) => row.slice(0, 9));
  expect(questionAgreement(yesNo, judged("q2", ...nine), [1, 2], null).alpha.standing).toBe("too_few");
  const same = binary.map((row) => row.map(() => 1));
  expect(questionAgreement(yesNo, judged("q2", ...same), [1, 2], null).alpha.standing).toBe("uniform");
});

test("whether the question applies is counted apart: contested on 1 of 3, agreed not to apply on another", () => {
  const found = questionAgreement(yesNo, judged("q2", [na, na, 1], [1, na, 1]), [1, 2], null);
  expect(found.contested).toBe(1);
  expect(found.alpha.units).toBe(1);
});

test("against the expert: 20, 5, 10, 15 of 50 agree in 35 = 0.7, kappa (0.7 − 0.5) / (1 − 0.5) = 0.4", () => {
  const pairs: [number, number, number][] = [
    [20, 1, 1],
    [5, 1, 0],
    [10, 0, 1],
    [15, 0, 0],
  ];
  const said = pairs.flatMap(([n, one]) => Array<Value>(n).fill(one));
  const right = pairs.flatMap(([n, , other]) => Array<Value>(n).fill(other));
  const { expert } = questionAgreement(yesNo, judged("q2", said, right), [1, 2], 2);
  expect(expert?.share).toMatchObject({ k: 35, n: 50, value: 0.7, standing: "sound" });
  // Wilson 1927 with the 49 answers that 50 of unknown variance are worth: (0.7 + z²/98 ∓ z √(0.21/49 + z²/98²)) / (1 + z²/49)
  expect(expert?.share.low).toBeCloseTo(0.56105, 5);
  expect(expert?.share.high).toBeCloseTo(0.80987, 5);
  expect(expert?.kappa?.value).toBeCloseTo(0.4, 12);
});

test("an expert who always says the same leaves no kappa, which would be 0 at 9 of 10 agreed", () => {
  const { expert } = questionAgreement(
    yesNo,
    judged("q2", [1, 1, 1, 1, 1, 1, 1, 1, 1, 0], Array<Value>(10).fill(1)),
    [1, 2],
    2,
  );
  expect(expert).toMatchObject({ share: { k: 9, n: 10 }, kappa: null });
});

test("the scores agree wholly where the answers do, and the critical failures are a verdict of their own", () => {
  const scores = judged("q2", ...binary.map(() => [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]));
  expect(scoreAgreement(plainCard, scores, [1, 2])).toMatchObject({ value: 1, scale: "interval", units: 10 });
  expect(failureAgreement(plainCard, judged("q2", ...binary), [1, 2])?.value).toBeCloseTo(0.0952381, 6);
  expect(failureAgreement(edited(emptyCard, "add-section"), scores, [1, 2])).toBeNull();
});

test("answers on one contact hang together: the same 5 of 10 in two groups are worth less than in ten", () => {
  const alone = shareOf(Array.from({ length: 10 }, (_, i) => [i < 5]));
  const together = shareOf([Array(5).fill(true), Array(5).fill(false)]);
  expect(alone).toMatchObject({ k: 5, n: 10, value: 0.5 });
  expect(together.value).toBe(0.5);
  expect((together.high ?? 0) - (together.low ?? 0)).toBeGreaterThan((alone.high ?? 0) - (alone.low ?? 0));
  expect(shareOf([[true]])).toMatchObject({ standing: "too_few" });
  expect(shareOf([[]])).toMatchObject({ value: null, standing: "none" });
});

test("a grade is held against the expert, and without one against the majority of the others", () => {
  const rows = [
    [1, 1, 0],
    [1, 0, 0],
    [1, 0, 1],
  ];
  const of = (expert: number | null) => ({
    card: plainCard,
    judges: [1, 2, 3],
    expert,
    judged: judged("q2", ...rows),
  });
  const hits = (found: ReturnType<typeof grades>) =>
    found.map(({ judge, share, withExpert }) => [judge, share.k, share.n, withExpert]);
  // The expert 3 answers 1, 0, 1: judge 1 has the first right, judge 2 the first two.
  expect(hits(grades([of(3)]))).toEqual([
    [1, 1, 3, 3],
    [2, 2, 3, 3],
  ]);
  // Of two others only what both say is a majority: for 1 it is 1, 0, –; for 2 it is 1, –, –; for 3 1, –, 0.
  expect(hits(grades([of(null)]))).toEqual([
    [1, 1, 2, 0],
    [2, 1, 1, 0],
    [3, 1, 2, 0],
  ]);
  expect(hits(grades([of(3), of(null)]))[0]).toEqual([1, 2, 5, 3]);
});
