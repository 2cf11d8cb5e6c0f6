import { expect, test } from "vitest";
import { type Cohort, coachingEffect } from "./coaching-effect";
import type { WorkCell } from "./expected-hits";
import { randomBinomial } from "./inference/random-binomial";
import { randomStream } from "./inference/random-stream";

const cell = (kind: string, k: number, n: number): WorkCell => ({ keys: [kind], k, n });
const cohort = (coached: WorkCell[], ...others: WorkCell[][]): Cohort => ({ coached, others });

test("65/100 → 78/100 beside 150/200 → 160/200: (0.78 − 0.65) − (0.80 − 0.75) = 0.08", () => {
  const { standing, effect, sizes, othersBefore, othersAfter } = coachingEffect(
    cohort([cell("a", 65, 100)], [cell("a", 150, 200)]),
    cohort([cell("a", 78, 100)], [cell("a", 160, 200)]),
  );
  expect(standing).toBe("read");
  expect(sizes).toEqual({ before: 100, after: 100, othersBefore: 200, othersAfter: 200 });
  expect([othersBefore, othersAfter]).toEqual([0.75, 0.8]);
  expect(effect?.value).toBeCloseTo(0.08, 12);
  const variance = (k: number, n: number) => (((k + 1) / (n + 2)) * (1 - (k + 1) / (n + 2))) / (n + 2);
  const error = Math.sqrt(variance(65, 100) + variance(78, 100) + variance(150, 200) + variance(160, 200));
  expect(effect?.low).toBeCloseTo(0.08 - 1.959_963_984_54 * error, 9);
});

test("who is given harder work afterwards is not blamed: 40 easy and 60 hard at the others' own rates is no effect", () => {
  const others = [cell("easy", 180, 200), cell("hard", 100, 200)];
  const { effect, othersBefore, othersAfter } = coachingEffect(
    cohort([cell("easy", 54, 60), cell("hard", 20, 40)], others),
    cohort([cell("easy", 36, 40), cell("hard", 30, 60)], others),
  );
  expect(othersBefore).toBeCloseTo(0.6 * 0.9 + 0.4 * 0.5, 12);
  expect(othersAfter).toBeCloseTo(0.4 * 0.9 + 0.6 * 0.5, 12);
  expect(effect?.value).toBeCloseTo(0, 12);
});

test.each([
  ["19 before", 19, 20, 20, 20],
  ["19 after", 20, 19, 20, 20],
  ["19 of the others before", 20, 20, 19, 20],
  ["19 of the others after", 20, 20, 20, 19],
])("%s are too few, and only how many there are is told", (_, a, b, c, d) => {
  const found = coachingEffect(
    cohort([cell("a", 10, a)], [cell("a", 10, c)]),
    cohort([cell("a", 10, b)], [cell("a", 10, d)]),
  );
  expect(found).toMatchObject({ standing: "too_few", effect: null, before: null, regression: null });
  expect(Object.values(found.sizes)).toEqual([a, b, c, d]);
});

test("20 on each side are read", () => {
  const side = cohort([cell("a", 10, 20)], [cell("a", 10, 20)]);
  expect(coachingEffect(side, side)).toMatchObject({ standing: "read", effect: { value: 0 } });
});

test("among equals all of a bad start is expected to go back; beside colleagues who truly differ, a part", () => {
  const equals = [[cell("a", 80, 100)], [cell("a", 81, 100)], [cell("a", 79, 100)]];
  const before = cohort([cell("a", 76, 100)], ...equals);
  const { regression } = coachingEffect(before, before);
  expect(regression).toBeCloseTo(316 / 400 - 0.76, 12);
  const apart = [[cell("a", 95, 100)], [cell("a", 60, 100)], [cell("a", 85, 100)]];
  const start = cohort([cell("a", 65, 100)], ...apart);
  const part = coachingEffect(start, start).regression ?? 0;
  const whole = 305 / 400 - 0.65;
  expect(part).toBeGreaterThan(0.05 * whole);
  expect(part).toBeLessThan(0.5 * whole);
});

test.each([0.1, 0])("the interval holds a true effect of %f in 93 to 97 of 100 of 2,000 seeds", (truth) => {
  const random = randomStream(5);
  const side = (rise: number) =>
    cohort(
      [
        cell("easy", randomBinomial(random, 90, 0.7 + rise), 90),
        cell("hard", randomBinomial(random, 60, 0.55 + rise), 60),
      ],
      ...Array.from({ length: 5 }, () => [
        cell("easy", randomBinomial(random, 80, 0.8), 80),
        cell("hard", randomBinomial(random, 70, 0.65), 70),
      ]),
    );
  const held = Array.from({ length: 2000 }, () => coachingEffect(side(0), side(truth)).effect).filter(
    (effect) => effect && effect.low <= truth && truth <= effect.high,
  ).length;
  console.log(`true effect ${truth}: held in ${held} of 2,000 seeds`);
  expect(held / 2000).toBeGreaterThan(0.93);
  expect(held / 2000).toBeLessThan(0.97);
});
