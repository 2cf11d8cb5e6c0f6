import { describe, expect, test } from "vitest";
import { binomialMass } from "./binomial-mass";
import { newcombe } from "./difference";
import { exactInterval } from "./exact-interval";
import { meanInterval } from "./mean-interval";
import { newcombePaired } from "./newcombe-paired";
import { npsInterval } from "./nps-interval";
import { type Interval, wilson } from "./wilson";

// How often an interval holds the truth, added up over everything that can be counted: nothing is drawn.
const holds = (truth: number, interval: Interval | null) =>
  interval !== null && interval.low - 1e-12 <= truth && truth <= interval.high + 1e-12;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]) => sum(values) / values.length;
const upTo = (n: number) => Array.from({ length: n + 1 }, (_, k) => k);
const hundredths = upTo(98).map((at) => (at + 1) / 100);

/** All ways in which n people fall into kinds of these shares, with the chance of each. */
function ways(n: number, [first = 1, ...rest]: readonly number[]): { tally: number[]; chance: number }[] {
  if (rest.length === 0) return [{ tally: [n], chance: 1 }];
  const others = rest.map((share) => share / (1 - first));
  return upTo(n).flatMap((k) =>
    ways(n - k, others).map(({ tally, chance }) => ({
      tally: [k, ...tally],
      chance: chance * binomialMass(k, n, first),
    })),
  );
}

const covered = (n: number, kinds: readonly number[], isRight: (tally: number[]) => boolean) =>
  sum(ways(n, kinds).map(({ tally, chance }) => (isRight(tally) ? chance : 0)));

test("all ways have a chance of 1 together", () => {
  expect(covered(12, [0.12, 0.03, 0.05, 0.15, 0.65], () => true)).toBeCloseTo(1, 12);
});

describe("a share of n", () => {
  const overShares = (interval: typeof wilson | typeof exactInterval, n: number) =>
    hundredths.map((share) => covered(n, [share, 1 - share], ([k = 0]) => holds(share, interval(k, n))));

  test.each([5, 10, 30, 50, 200])(
    "Wilson, n = %i: 95 to 96 in 100 over all shares, never under 90 from 0.10 to 0.90",
    (n) => {
      const right = overShares(wilson, n);
      expect(mean(right)).toBeGreaterThan(0.95);
      expect(mean(right)).toBeLessThan(0.96);
      expect(Math.min(...right.slice(9, 90))).toBeGreaterThan(0.9);
      expect(Math.min(...right)).toBeGreaterThan(0.85);
    },
  );

  test.each([1, 5, 20, 60])("exact, n = %i: at least 95 in 100 whatever the share", (n) => {
    expect(Math.min(...overShares(exactInterval, n))).toBeGreaterThanOrEqual(0.95);
  });
});

describe("a difference of two shares", () => {
  const of = (k: number, n: number) => ({ value: k / n, n, ...(wilson(k, n) as Interval) });

  test("Newcombe: 95 to 96 in 100 over 100 pairs of shares and sizes, never under 92", () => {
    const found = [
      [10, 10],
      [30, 30],
      [30, 60],
      [8, 40],
    ].flatMap(([n = 0, m = 0]) =>
      [0.05, 0.2, 0.5, 0.61, 0.9].flatMap((first) =>
        [0.05, 0.2, 0.5, 0.74, 0.95].map((second) =>
          sum(
            upTo(n).map(
              (k) =>
                binomialMass(k, n, first) *
                covered(m, [second, 1 - second], ([j = 0]) =>
                  holds(first - second, newcombe(of(k, n), of(j, m))),
                ),
            ),
          ),
        ),
      ),
    );
    expect(mean(found)).toBeGreaterThan(0.95);
    expect(mean(found)).toBeLessThan(0.96);
    expect(Math.min(...found)).toBeGreaterThan(0.92);
  });

  test.each([10, 20])("of the same %i people: never under 93 in 100", (n) => {
    for (const kinds of [
      [0.5, 0.2, 0.1, 0.2],
      [0.3, 0.3, 0.1, 0.3],
      [0.8, 0.1, 0.05, 0.05],
      [0.25, 0.25, 0.25, 0.25],
      [0.6, 0.05, 0.05, 0.3],
    ]) {
      const truth = (kinds[1] ?? 0) - (kinds[2] ?? 0);
      const found = covered(n, kinds, ([both = 0, firstOnly = 0, secondOnly = 0, neither = 0]) =>
        holds(truth, newcombePaired({ both, firstOnly, secondOnly, neither })),
      );
      expect(found, kinds.join()).toBeGreaterThan(0.93);
    }
  });
});

describe("answers", () => {
  const score = (tally: number[], power: number) => sum(tally.map((k, at) => k * (at + 1) ** power));

  test.each([
    [15, [0.2, 0.2, 0.2, 0.2, 0.2], 0.94],
    [15, [0.1, 0.1, 0.2, 0.3, 0.3], 0.94],
    [10, [0.12, 0.03, 0.05, 0.15, 0.65], 0.85],
    [15, [0.12, 0.03, 0.05, 0.15, 0.65], 0.91],
  ])(
    "the t interval of %i answers from 1 to 5 at shares %j: over %d, skewed ones less",
    (n, kinds, least) => {
      const truth = score(kinds, 1);
      const found = covered(n, kinds, (tally) =>
        holds(truth, meanInterval(n, score(tally, 1), score(tally, 2))),
      );
      expect(found).toBeGreaterThan(least);
      expect(found).toBeLessThan(0.96);
    },
  );

  test.each([10, 30, 99, 100, 150])("the net promoter score of %i: 92 to 98 in 100", (n) => {
    for (const kinds of [
      [0.5, 0.3, 0.2],
      [0.7, 0.2, 0.1],
      [0.9, 0.05, 0.05],
    ]) {
      const truth = 100 * ((kinds[0] ?? 0) - (kinds[2] ?? 0));
      const found = covered(n, kinds, ([promoters = 0, passives = 0, detractors = 0]) =>
        holds(truth, npsInterval({ promoters, passives, detractors })),
      );
      expect(found, kinds.join()).toBeGreaterThan(0.92);
      expect(found, kinds.join()).toBeLessThan(0.98);
    }
  });
});
