import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialMass } from "./binomial-mass";
import { binomialQuantile } from "./binomial-quantile";
import { binomialTails } from "./binomial-tails";
import { exactInterval } from "./exact-interval";
import { choose, exactBinomialTails, quotient, relativeError } from "./test-exact";

const draws = fc
  .integer({ min: 0, max: 150 })
  .chain((n) => fc.record({ n: fc.constant(n), k: fc.nat(n), part: fc.integer({ min: 1, max: 255 }) }));

test("tails and masses are what whole-number arithmetic gives", () => {
  fc.assert(
    fc.property(draws, ({ n, k, part }) => {
      const tails = binomialTails(k, n, part / 256);
      const exact = exactBinomialTails(k, n, part, 256);
      expect(relativeError(tails.lower, exact.lower)).toBeLessThan(1e-11);
      expect(relativeError(tails.upper, exact.upper)).toBeLessThan(1e-11);
      const mass = choose(n, k) * BigInt(part) ** BigInt(k) * BigInt(256 - part) ** BigInt(n - k);
      const exactMass = quotient(mass, 256n ** BigInt(n));
      expect(relativeError(binomialMass(k, n, part / 256), exactMass)).toBeLessThan(1e-11);
    }),
  );
});

test("far out: 40 of 40 at one in ten is 1e-40, and so is 0 of 40 at nine in ten", () => {
  expect(relativeError(binomialTails(40, 40, 0.1).upper, 1e-40)).toBeLessThan(1e-12);
  expect(relativeError(binomialTails(0, 40, 0.9).lower, 1e-40)).toBeLessThan(1e-12);
});

test("edges: none of none, p of 0 and of 1", () => {
  expect(binomialTails(0, 0, 0.3)).toEqual({ lower: 1, upper: 1 });
  expect(binomialTails(0, 5, 0)).toEqual({ lower: 1, upper: 1 });
  expect(binomialTails(1, 5, 0)).toEqual({ lower: 1, upper: 0 });
  expect(binomialTails(4, 5, 1)).toEqual({ lower: 0, upper: 1 });
  expect([binomialMass(0, 0, 0.3), binomialMass(0, 4, 0), binomialMass(4, 4, 1)]).toEqual([1, 1, 1]);
  expect([binomialMass(1, 4, 0), binomialMass(3, 4, 1)]).toEqual([0, 0]);
});

test("the quantile is the smallest count that reaches the share", () => {
  fc.assert(
    fc.property(draws, fc.double({ min: 1e-9, max: 0.999, noNaN: true }), ({ n, part }, share) => {
      const k = binomialQuantile(share, n, part / 256);
      expect(binomialTails(k, n, part / 256).lower).toBeGreaterThanOrEqual(share);
      if (k > 0) expect(binomialTails(k - 1, n, part / 256).lower).toBeLessThan(share);
    }),
  );
});

describe("exact limits", () => {
  test.each([
    [1, 29, 0.000872646883579922, 0.17764429548872293],
    [81, 263, 0.25273674558527126, 0.3676219226013514],
    [15, 148, 0.05784401008344857, 0.161650490349479],
    [5, 10, 0.18708602844739855, 0.8129139715526015],
  ])("%i of %i: %d .. %d", (k, n, low, high) => {
    const interval = exactInterval(k, n);
    expect(interval?.low).toBeCloseTo(low, 10);
    expect(interval?.high).toBeCloseTo(high, 10);
  });

  test("0 of n ends at 1 − 0.025^(1/n); at its ends the tails are exactly 2.5%", () => {
    expect(exactInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 20), 14) });
    expect(exactInterval(20, 20)).toEqual({ low: expect.closeTo(0.025 ** (1 / 20), 14), high: 1 });
    const { low, high } = exactInterval(7, 31) ?? { low: 0, high: 0 };
    expect(binomialTails(7, 31, low).upper).toBeCloseTo(0.025, 12);
    expect(binomialTails(7, 31, high).lower).toBeCloseTo(0.025, 12);
    expect(exactInterval(0, 0)).toBeNull();
  });
});

test.each([
  [-1, 5, 0.5, "k must be"],
  [6, 5, 0.5, "k (6) must not exceed n (5)"],
  [1.5, 5, 0.5, "k must be a whole number"],
  [1, -1, 0.5, "n must be"],
  [Number.NaN, 5, 0.5, "k must be"],
  [1, 5, 1.5, "p must be between 0 and 1"],
])("%d of %d at %d is refused by name", (k, n, p, words) => {
  expect(() => binomialTails(k, n, p)).toThrow(words);
});
