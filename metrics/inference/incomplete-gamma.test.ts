import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareTail } from "./chi-square-tail";
import { gammaQuantile } from "./gamma-quantile";
import { gammaShares } from "./incomplete-gamma";
import { logGamma } from "./log-gamma";
import { twoSidedNormalTail } from "./normal-tail";
import { relativeError } from "./test-exact";

test("for whole a, Q(a, x) is e^−x·Σ x^k / k!", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 300, noNaN: true }), (a, x) => {
      let term = Math.exp(-x);
      let sum = term;
      for (let k = 1; k < a; k++) {
        term *= x / k;
        sum += term;
      }
      expect(relativeError(gammaShares(x, a).upper, sum)).toBeLessThan(1e-11);
    }),
  );
});

describe("against 60-digit arithmetic, both tails", () => {
  test.each([
    [0.001, 0.5, 0.03567059172967989, 0.9643294082703201],
    [30.0, 0.5, 0.9999999999999906, 9.485737571073848e-15],
    [0.25, 2.75, 0.0041645190691880045, 0.995835480930812],
    [120.0, 30.5, 1.0, 4.552329305960794e-23],
    [3.0, 30.5, 1.3336583282808494e-20, 1.0],
    [1000.0, 1000.0, 0.5042052441802155, 0.4957947558197845],
    [1300.0, 1000.0, 1.0, 1.8736155715785553e-18],
    [700.0, 1000.0, 1.0158583345333217e-26, 1.0],
    [100000.0, 101000.0, 0.000799801041554541, 0.9992001989584455],
    [600.0, 2.5, 1.0, 2.9375604806858986e-257],
  ])("x = %d, a = %d", (x, a, lower, upper) => {
    const shares = gammaShares(x, a);
    expect(relativeError(shares.lower, lower)).toBeLessThan(1e-11);
    expect(relativeError(shares.upper, upper)).toBeLessThan(1e-11);
  });
});

test("chi-square: one degree of freedom is a squared normal, two are e^−x/2; 12.59 leaves 5% at six", () => {
  for (const z of [0.1, 1, 7, 20]) {
    expect(relativeError(chiSquareTail(z * z, 1), twoSidedNormalTail(z))).toBeLessThan(1e-12);
  }
  expect(relativeError(chiSquareTail(1000, 2), Math.exp(-500))).toBeLessThan(1e-12);
  expect(chiSquareTail(12.591587243743977, 6)).toBeCloseTo(0.05, 12);
  expect([chiSquareTail(0, 3), chiSquareTail(Number.POSITIVE_INFINITY, 3)]).toEqual([1, 0]);
});

test("the quantile undoes it, on either tail", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 5000, noNaN: true }),
      fc.double({ min: -60, max: -0.7, noNaN: true }),
      (a, logarithm) => {
        const tail = Math.exp(logarithm);
        expect(relativeError(gammaShares(gammaQuantile(tail, a), a).lower, tail)).toBeLessThan(1e-9);
        expect(relativeError(gammaShares(gammaQuantile(1 - tail, a, tail), a).upper, tail)).toBeLessThan(
          1e-9,
        );
      },
    ),
  );
  expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Number.POSITIVE_INFINITY]);
});

test("ln Γ: factorials, Γ(1/2) = √π, and the recurrence for small x", () => {
  expect(logGamma(1)).toBeCloseTo(0, 15);
  expect(relativeError(logGamma(11), Math.log(3628800))).toBeLessThan(1e-14);
  expect(relativeError(logGamma(0.5), Math.log(Math.PI) / 2)).toBeLessThan(1e-14);
  expect(relativeError(logGamma(1e-5), logGamma(1 + 1e-5) - Math.log(1e-5))).toBeLessThan(1e-14);
});

test("impossible input is refused by name", () => {
  expect(() => gammaShares(-1, 2)).toThrow("x must be at least 0");
  expect(() => gammaShares(Number.NaN, 2)).toThrow("x must be at least 0");
  expect(() => chiSquareTail(1, 0)).toThrow("a must be above 0");
  expect(() => logGamma(0)).toThrow("x must be above 0");
  expect(() => gammaQuantile(2, 1)).toThrow("lower must be between 0 and 1");
});
