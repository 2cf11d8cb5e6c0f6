import fc from "fast-check";
import { expect, test } from "vitest";
import { kendallTau } from "./kendall-tau";
import { twoSidedNormalTail } from "./normal-tail";
import { pearson } from "./pearson";
import { ranks } from "./ranks";
import { spearman } from "./spearman";
import { permutations, relativeError } from "./test-exact";

test("tuna: lightness against quality, r = 0.5711816, p = 0.1082 (Hollander and Wolfe 1973)", () => {
  const found = pearson(
    [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
    [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8],
  );
  expect(found?.r).toBeCloseTo(0.5711815575638288, 12);
  expect(found?.p).toBeCloseTo(0.10817305434949406, 12);
  expect(found?.low).toBeCloseTo(-0.1497426, 7);
  expect(found?.high).toBeCloseTo(0.8955795, 7);
});

test("IQ against hours of television, ten people: rho = −29/165, p = 0.627188", () => {
  const found = spearman(
    [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
    [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
  );
  expect(found?.r).toBeCloseTo(-29 / 165, 12);
  expect(found?.p).toBeCloseTo(0.6271883447764837, 10);
  const half = 1.959963984540054 * Math.sqrt((1 + (29 / 165) ** 2 / 2) / 7);
  expect(found?.low).toBeCloseTo(Math.tanh(Math.atanh(-29 / 165) - half), 12);
  expect(found?.high).toBeCloseTo(Math.tanh(Math.atanh(-29 / 165) + half), 12);
});

test("without ties rho is 1 − 6Σd² / (n³ − n)", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }), (order) => {
      const gaps = order.reduce((sum, rank, at) => sum + (rank - at - 1) ** 2, 0);
      expect(spearman([1, 2, 3, 4, 5, 6, 7, 8], order)?.r).toBeCloseTo(1 - (6 * gaps) / 504, 12);
    }),
  );
});

test("equal values share the mean of their ranks", () => {
  expect(ranks([10, 20, 10, 30, 10])).toEqual([2, 4, 2, 5, 2]);
});

const score = (x: readonly number[], y: readonly number[]) =>
  x.reduce(
    (sum, a, i) =>
      sum + x.slice(0, i).reduce((s, b, j) => s + Math.sign(a - b) * Math.sign((y[i] ?? 0) - (y[j] ?? 0)), 0),
    0,
  );

test("tau-b and its p from all pairs and all permutations", () => {
  const some = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(some, some, (x, y) => {
      const found = kendallTau(x, y);
      const untied = Math.sqrt(score(x, x) * score(y, y));
      if (untied === 0) {
        expect(found).toBeNull();
        return;
      }
      expect(found?.r).toBeCloseTo(score(x, y) / untied, 12);
      const scores = permutations(y).map((order) => score(x, order));
      const variance = scores.reduce((sum, s) => sum + s * s, 0) / scores.length;
      expect(found?.p).toBeCloseTo(twoSidedNormalTail(score(x, y) / Math.sqrt(variance)), 12);
    }),
    { numRuns: 25 },
  );
});

test("its interval is that of Fisher's z with variance 0.437 / (n − 4)", () => {
  const found = kendallTau([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4, 3, 6, 5, 8, 7]);
  expect(found?.r).toBeCloseTo(20 / 28, 12);
  expect(found?.low).toBeCloseTo(
    Math.tanh(Math.atanh(20 / 28) - 1.959963984540054 * Math.sqrt(0.437 / 4)),
    12,
  );
});

test("far out: 200 pairs in order but for one swap have a tau p near 1e-98", () => {
  const up = Array.from({ length: 200 }, (_, i) => i);
  const swapped = [1, 0, ...up.slice(2)];
  const z = (19900 - 2) / Math.sqrt((200 * 199 * 405) / 18);
  expect(relativeError(kendallTau(up, swapped)?.p ?? 0, twoSidedNormalTail(z))).toBeLessThan(1e-9);
  expect(twoSidedNormalTail(z)).toBeLessThan(1e-95);
});

test("far out: four pairs, two degrees of freedom, where P(|T| > t) = 1 − t/√(2 + t²) = 1 − |r|", () => {
  const found = pearson([0, 1, 2, 3], [0, 1, 2, 3 + 1e-5]);
  expect(relativeError(found?.p ?? 0, 1 - (found?.r ?? 0))).toBeLessThan(1e-4);
  expect(found?.p).toBeLessThan(1e-11);
});

test("too few pairs or no spread give no correlation; a perfect one keeps its ends", () => {
  expect(pearson([], [])).toBeNull();
  expect(spearman([1, 2], [2, 1])).toBeNull();
  expect(kendallTau([1, 2], [2, 1])).toBeNull();
  expect(pearson([1, 1, 1], [1, 2, 3])).toBeNull();
  expect(spearman([1, 2, 3], [4, 5, 6])).toMatchObject({ r: 1, low: null });
  expect(pearson([1, 2, 3, 4], [2, 4, 6, 8])).toMatchObject({ r: 1, low: 1, high: 1, p: 0 });
});

test("impossible input is refused by name", () => {
  for (const correlate of [pearson, spearman, kendallTau]) {
    expect(() => correlate([1, 2, 3], [1, 2])).toThrow("lists must pair up, not 3 values against 2");
    expect(() => correlate([1, 2, Number.NaN], [1, 2, 3])).toThrow("a value must be a finite number");
  }
});
