import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaPrior } from "./beta-prior";
import { jamesStein } from "./james-stein";
import { laneyChart } from "./laney-chart";
import { shrunkenShare } from "./shrunken-share";
import { choose, relativeError } from "./test-exact";
import { twoProportionPower, twoProportionSize } from "./two-proportion-power";

// Against people gone through one by one, all outcomes that there are, or an area cut into strips.
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const whole = (min: number, max: number) => fc.integer({ min, max });
const counts = (least: number, most: number) =>
  whole(least, most).chain((n) => fc.record({ n: fc.constant(n), k: whole(0, n) }));

/** Simpson's rule. */
function area(of: (x: number) => number, from: number, to: number, strips = 4000): number {
  const step = (to - from) / strips;
  const inside = Array.from({ length: strips - 1 }, (_, i) => (i % 2 ? 2 : 4) * of(from + (i + 1) * step));
  return (step / 3) * (of(from) + sum(inside) + of(to));
}

const bell = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const beyond = (x: number) => area(bell, x, Math.max(x, 0) + 12, 12_000);
const mass = (k: number, n: number, share: number) =>
  Number(choose(n, k)) * share ** k * (1 - share) ** (n - k);
const everyCount = (n: number) => Array.from({ length: n + 1 }, (_, k) => k);

test("p′: how far neighbouring days are apart, in errors of a day, over the 1.128 of two normal numbers widens ±3", () => {
  fc.assert(
    fc.property(fc.array(counts(0, 40), { minLength: 1, maxLength: 15 }), (days) => {
      const people = days.map(({ k, n }) => Array.from({ length: n }, (_, at) => Number(at < k)));
      const all = people.flat();
      const spread = Math.sqrt(mean(all.map((one) => (one - mean(all)) ** 2)));
      const seen = people.filter(({ length }) => length > 0);
      const found = laneyChart(days);
      if (seen.length < 2 || spread === 0) {
        expect(found).toBeNull();
        return;
      }
      const scores = seen.map((day) => ((mean(day) - mean(all)) * Math.sqrt(day.length)) / spread);
      const ranges = scores.flatMap((score, at) => (at > 0 ? [Math.abs(score - (scores[at - 1] ?? 0))] : []));
      // E |X − Y| of two standard normal numbers, whose difference has the standard deviation √2.
      const expected = Math.SQRT2 * 2 * area((x) => x * bell(x), 0, 12);
      const sigmaZ = mean(ranges) / expected;
      expect(found?.sigmaZ).toBeCloseTo(sigmaZ, 9);
      people.forEach((day, at) => {
        const point = found?.points[at];
        if (day.length === 0) {
          expect(point).toBeNull();
          return;
        }
        const reach = (3 * sigmaZ * spread) / Math.sqrt(day.length);
        expect(point?.value).toBeCloseTo(mean(day), 12);
        expect(point?.low).toBeCloseTo(Math.max(0, mean(all) - reach), 9);
        expect(point?.high).toBeCloseTo(Math.min(1, mean(all) + reach), 9);
      });
    }),
    { numRuns: 60 },
  );
});

describe("power of two proportions", () => {
  const shares = fc
    .tuple(whole(1, 19), whole(1, 19))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ first: a / 20, second: b / 20 }));
  const limits = [0.2, 0.1, 0.05, 0.01].map((alpha) => {
    let [low, high] = [0, 6];
    for (let i = 0; i < 60; i++)
      if (beyond((low + high) / 2) > alpha / 2) low = (low + high) / 2;
      else high = (low + high) / 2;
    return { alpha, z: low };
  });

  test("it is the area of the difference's bell beyond z errors of no difference", () => {
    fc.assert(
      fc.property(
        shares,
        whole(1, 400),
        whole(10, 30),
        fc.constantFrom(...limits),
        ({ first, second }, n, tenths, { alpha, z }) => {
          const designEffect = tenths / 10;
          const middle = (first + second) / 2;
          const error = (a: number, b: number) => Math.sqrt(((a * (1 - a) + b * (1 - b)) * designEffect) / n);
          const [none, some] = [error(middle, middle), error(first, second)];
          const reached = beyond((z * none - Math.abs(first - second)) / some);
          const found = twoProportionPower(n, { first, second, alpha, designEffect });
          expect(relativeError(found, reached)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("so many on each side have that power", () => {
    fc.assert(
      fc.property(shares, whole(30, 99), fc.constantFrom(...limits), (pair, percent, { alpha }) => {
        const n = twoProportionSize(percent / 100, { ...pair, alpha });
        if (n > 0) expect(twoProportionPower(n, { ...pair, alpha })).toBeCloseTo(percent / 100, 9);
      }),
    );
  });

  test("of all tables that there are with 80 a side, so many are beyond z = 1.96, within 0.06", () => {
    const n = 80;
    const middling = fc.tuple(whole(5, 15), whole(5, 15)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(middling, ([a, b]) => {
        const [first, second] = [a / 20, b / 20];
        const reached = everyCount(n).flatMap((k) =>
          everyCount(n).map((l) => {
            const middle = (k + l) / (2 * n);
            const error = Math.sqrt((2 * middle * (1 - middle)) / n);
            const isBeyond = Math.abs(k - l) / n > 1.959963984540054 * error;
            return isBeyond ? mass(k, n, first) * mass(l, n, second) : 0;
          }),
        );
        expect(Math.abs(twoProportionPower(n, { first, second }) - sum(reached))).toBeLessThan(0.06);
      }),
      { numRuns: 8 },
    );
  });
});

describe("shrinkage", () => {
  test("a beta prior times what was seen, cut into strips: its mean, and a fortieth beyond each end", () => {
    fc.assert(
      fc.property(counts(0, 30), whole(1, 12), whole(1, 12), ({ k, n }, alpha, beta) => {
        const height = (x: number) => x ** (k + alpha - 1) * (1 - x) ** (n - k + beta - 1);
        const under = (end: number) => area(height, 0, end) / area(height, 0, 1);
        const { value, low, high } = shrunkenShare(k, n, { alpha, beta });
        const centre = area((x) => x * height(x), 0, 1) / area(height, 0, 1);
        expect(relativeError(value, centre)).toBeLessThan(1e-9);
        expect(relativeError(under(low), 0.025)).toBeLessThan(1e-8);
        expect(relativeError(1 - under(high), 0.025)).toBeLessThan(1e-8);
      }),
      { numRuns: 60 },
    );
  });

  test("the prior: people's own group explains more of their spread than chance would", () => {
    fc.assert(
      fc.property(fc.array(counts(0, 20), { maxLength: 8 }), (group) => {
        const teams = group
          .filter(({ n }) => n > 0)
          .map(({ k, n }) => Array.from({ length: n }, (_, at) => Number(at < k)));
        const people = teams.flatMap((team) => team.map((hit) => ({ hit, team })));
        const middle = mean(people.map(({ hit }) => hit));
        const chance = mean(people.map(({ hit }) => (hit - middle) ** 2));
        const between = sum(people.map(({ team }) => (mean(team) - middle) ** 2));
        const free = teams.length - 1;
        const room = people.length - mean(people.map(({ team }) => team.length)) - free;
        const alike = (between - free * chance) / (room * chance);
        const found = betaPrior(group);
        // Where it is a tie between chance and more, the last digit decides.
        if (Math.abs(between - free * chance) < 1e-9 || Math.abs(alike - 1) < 1e-9) return;
        if (!(free >= 1 && chance > 0 && alike > 0 && alike < 1)) {
          expect(found).toBeNull();
          return;
        }
        expect(relativeError((found?.alpha ?? 0) + (found?.beta ?? 0), 1 / alike - 1)).toBeLessThan(1e-7);
        expect(relativeError(found?.alpha ?? 0, middle * (1 / alike - 1))).toBeLessThan(1e-7);
      }),
      { numRuns: 300 },
    );
  });

  test("James–Stein keeps 1 − (m − 3) · error² / Σ squares; of all outcomes of four equal shares it errs less", () => {
    fc.assert(
      fc.property(fc.array(whole(0, 12), { minLength: 4, maxLength: 12 }), (hits) => {
        const shares = hits.map((k) => k / 12);
        const squares = sum(shares.map((share) => (share - mean(shares)) ** 2));
        const found = jamesStein(hits, 12);
        if (squares === 0) {
          expect(found).toBeNull();
          return;
        }
        const error = (mean(shares) * (1 - mean(shares))) / 12;
        const kept = Math.max(0, 1 - ((hits.length - 3) * error) / squares);
        hits.forEach((_, at) => {
          const drawn = kept * (shares[at] ?? 0) + (1 - kept) * mean(shares);
          expect(found?.shrunken[at]).toBeCloseTo(drawn, 12);
        });
      }),
    );
    const n = 4;
    const outcomes = everyCount(n).flatMap((a) =>
      everyCount(n).flatMap((b) => everyCount(n).flatMap((c) => everyCount(n).map((d) => [a, b, c, d]))),
    );
    fc.assert(
      fc.property(whole(2, 18), (twentieths) => {
        const share = twentieths / 20;
        const missed = (values: number[]) => sum(values.map((value) => (value - share) ** 2));
        const expected = (of: (hits: number[]) => number[]) =>
          sum(outcomes.map((hits) => missed(of(hits)) * hits.reduce((p, k) => p * mass(k, n, share), 1)));
        const plain = expected((hits) => hits.map((k) => k / n));
        expect(plain).toBeCloseTo((4 * share * (1 - share)) / n, 12);
        expect(expected((hits) => jamesStein(hits, n)?.shrunken ?? hits.map((k) => k / n))).toBeLessThan(
          plain,
        );
      }),
    );
  });
});
