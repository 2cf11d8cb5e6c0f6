import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveSize } from "./cluster-size";
import { designEffect } from "./design-effect";
import { wilson, z95 } from "./wilson";

describe("published intervals, Newcombe 1998, table I, method 3", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i", (k, n, low, high) => {
    expect(wilson(k, n)?.low).toBeCloseTo(low, 4);
    expect(wilson(k, n)?.high).toBeCloseTo(high, 4);
  });
});

test("nothing of nothing has no interval; 0 of n starts at exactly 0, n of n ends at exactly 1", () => {
  expect(wilson(0, 0)).toBeNull();
  expect(wilson(0, 1)?.low).toBe(0);
  expect(wilson(7, 7)?.high).toBe(1);
});

test("its ends are where the score test just rejects: |k/n − p| = z·√(p(1−p)/n)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(1000), (n, part) => {
      const k = Math.min(n, Math.round((part / 1000) * n));
      for (const end of Object.values(wilson(k, n) ?? {})) {
        const error = z95 * Math.sqrt((end * (1 - end)) / n);
        expect(Math.abs(k / n - end)).toBeCloseTo(error, 9);
      }
    }),
  );
});

test.each([
  [-1, 5, "k must be"],
  [6, 5, "k (6) must not exceed n (5)"],
  [1, -1, "n must be"],
  [Number.NaN, 5, "k must be"],
  [1, Number.POSITIVE_INFINITY, "n must be"],
])("%d of %d is refused by name", (k, n, words) => {
  expect(() => wilson(k, n)).toThrow(words);
});

test("16 litters of rats, 142 of 158 alive: deff 1.2325, so they are worth 128.2 independent rats", () => {
  const alive = [13, 12, 9, 9, 8, 8, 12, 11, 9, 9, 8, 11, 4, 5, 7, 7];
  const born = [13, 12, 9, 9, 8, 8, 13, 12, 10, 10, 9, 13, 5, 7, 10, 10];
  const products = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const size = effectiveSize(142, 158, {
    clusters: 16,
    kk: products(alive, alive),
    kn: products(alive, born),
    nn: products(born, born),
  });
  expect(158 / size).toBeCloseTo(1.2324953943067687, 9);
  expect(size).toBeCloseTo(128.19520521524458, 9);
  expect(wilson(142, 158, size)?.low).toBeCloseTo(0.8343845998182725, 9);
  expect(wilson(142, 158, size)?.high).toBeCloseTo(0.9398823062362441, 9);
  expect(wilson(142, 158)?.low).toBeCloseTo(0.8418377243447033, 9);
  expect(wilson(142, 158)?.high).toBeCloseTo(0.9367019707256232, 9);
});

test("customers who differ less than chance would have it do not narrow the interval: deff is at least 1", () => {
  expect(effectiveSize(8, 14, { clusters: 5, kk: 14, kn: 25, nn: 46 })).toBe(14);
});

test("2 + 0 of 2 + 2 hang together, 1 + 0 + 1 + 0 of 1 each do not: effects 4/1 and 4/3, of both together 16/3 over 2", () => {
  const pairs = { k: 2, n: 4, clusters: 2, kk: 4, kn: 4, nn: 8 };
  const singles = { k: 2, n: 4, clusters: 4, kk: 2, kn: 2, nn: 4 };
  expect(designEffect([pairs])).toBe(4);
  expect(designEffect([singles])).toBeCloseTo(4 / 3, 12);
  expect(designEffect([pairs, singles])).toBeCloseTo(8 / 3, 12);
});

test("what was believed before weighs as much as the variance it is worth: (4 + 3 · 2) / (1 + 3)", () => {
  const pairs = { k: 2, n: 4, clusters: 2, kk: 4, kn: 4, nn: 8 };
  expect(designEffect([pairs], { effect: 2, worth: 3 })).toBe(2.5);
  expect(designEffect([], { effect: 2, worth: 3 })).toBe(2);
  expect(designEffect([])).toBe(1);
});

test("sums that cannot be are refused; nothing is worth nothing", () => {
  const sums = { clusters: 5, kk: 14, kn: 25, nn: 46 };
  expect(effectiveSize(0, 0, { clusters: 0, kk: 0, kn: 0, nn: 0 })).toBe(0);
  expect(effectiveSize(0, 9, { ...sums, kk: 0, kn: 0 })).toBe(9);
  expect(() => effectiveSize(15, 14, sums)).toThrow("k (15) must not exceed n (14)");
  expect(() => effectiveSize(8, 14, { ...sums, clusters: 2.5 })).toThrow("clusters must be a whole number");
  expect(() => effectiveSize(8, 14, { ...sums, kn: Number.NaN })).toThrow(
    "a sum over clusters must be a finite",
  );
});
