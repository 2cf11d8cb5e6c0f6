import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaQuantile } from "./beta-quantile";
import { betaShares, incompleteBeta } from "./incomplete-beta";
import { exactBinomialTails, relativeError } from "./test-exact";

test("for whole a and b it is a binomial tail, added up in whole numbers", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 1023 }),
      (a, b, part) => {
        const n = a + b - 1;
        const shares = betaShares(part / 1024, a, b);
        const above = exactBinomialTails(a, n, part, 1024).upper;
        const below = exactBinomialTails(a - 1, n, part, 1024).lower;
        expect(relativeError(shares.lower, above)).toBeLessThan(1e-11);
        expect(relativeError(shares.upper, below)).toBeLessThan(1e-11);
      },
    ),
    { numRuns: 60 },
  );
});

describe("against 60-digit arithmetic, both tails", () => {
  test.each([
    [0.001, 0.5, 0.5, 0.020135041633377492, 0.9798649583666225],
    [0.98, 0.5, 4.5, 0.999999994098006, 5.901994059532885e-9],
    [0.02, 40.5, 3.25, 2.6373150845073565e-66, 1.0],
    [0.9999, 4.5, 0.5, 0.9767206215083523, 0.023279378491647785],
    [0.000244140625, 3, 900, 0.0015060623257427332, 0.9984939376742573],
    [0.78, 812, 211.5, 0.14594021498407586, 0.8540597850159242],
    [0.9, 812, 211.5, 1.0, 3.0130931885612942e-24],
    [0.6, 3021.5, 1000, 3.559425618055773e-91, 1.0],
    [0.25, 0.05, 0.08, 0.5848977075774046, 0.41510229242259544],
    [0.001953125, 1, 50000.0, 1.0, 3.523367500539188e-43],
    [0.5, 20, 40, 0.9956792501583591, 0.004320749841640867],
  ])("x = %d, a = %d, b = %d", (x, a, b, lower, upper) => {
    const shares = betaShares(x, a, b);
    expect(relativeError(shares.lower, lower)).toBeLessThan(1e-11);
    expect(relativeError(shares.upper, upper)).toBeLessThan(1e-11);
  });
});

test("closed forms: I_x(a, 1) = x^a, I_x(1/2, 1/2) = 2/π·asin √x, and half of a symmetric one", () => {
  expect(relativeError(incompleteBeta(1e-40, 7.5, 1), 1e-300)).toBeLessThan(1e-12);
  expect(
    relativeError(incompleteBeta(0.3, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(0.3))),
  ).toBeLessThan(1e-14);
  expect(incompleteBeta(0.5, 3e6, 3e6)).toBeCloseTo(0.5, 10);
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
});

test("the quantile undoes it, on either tail", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 5000, noNaN: true }),
      fc.double({ min: 0.3, max: 5000, noNaN: true }),
      fc.double({ min: -60, max: -0.7, noNaN: true }),
      (a, b, logarithm) => {
        const tail = Math.exp(logarithm);
        expect(relativeError(incompleteBeta(betaQuantile(tail, a, b), a, b), tail)).toBeLessThan(1e-9);
        const far = 1 - betaQuantile(1 - tail, a, b, tail);
        fc.pre(far > 1e-3);
        expect(relativeError(incompleteBeta(far, b, a), tail)).toBeLessThan(1e-9);
      },
    ),
  );
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
});

test("impossible input is refused by name", () => {
  expect(() => incompleteBeta(1.2, 1, 1)).toThrow("x must be between 0 and 1");
  expect(() => incompleteBeta(0.5, 0, 1)).toThrow("a must be above 0");
  expect(() => incompleteBeta(0.5, 1, Number.NaN)).toThrow("b must be above 0");
  expect(() => betaQuantile(-0.1, 1, 1)).toThrow("lower must be between 0 and 1");
});
