import fc from "fast-check";
import { expect, test } from "vitest";
import { moments } from "./moments";
import { pairedT } from "./paired-t";
import { pearson } from "./pearson";
import { twoSidedTail } from "./student-t";
import { relativeError } from "./test-exact";
import { welchTest } from "./welch-test";

/** ∫ f from 0 to ∞ by the double exponential rule of Takahasi and Mori 1974, for what falls off smoothly. */
function integral(f: (x: number) => number): number {
  const step = 1 / 64;
  let total = 0;
  for (let at = -320; at <= 320; at++) {
    const u = at * step;
    const x = Math.exp((Math.PI / 2) * Math.sinh(u));
    const weight = x * (Math.PI / 2) * Math.cosh(u);
    const term = Number.isFinite(weight) ? f(x) * weight : 0;
    if (Number.isFinite(term)) total += term * step;
  }
  return total;
}

/** P(|T| > t) as the part of Student's density beyond t, by quadrature alone. */
function tail(t: number, df: number): number {
  const density = (x: number) => Math.exp((-(df + 1) / 2) * Math.log1p((x * x) / df));
  return integral((x) => density(Math.abs(t) + x)) / integral(density);
}

test("the rule knows ∫ e^−x = 1 and ∫ 1 / (1 + x²) = π/2", () => {
  expect(integral((x) => Math.exp(-x))).toBeCloseTo(1, 13);
  expect(integral((x) => 1 / (1 + x * x))).toBeCloseTo(Math.PI / 2, 13);
});

test("Student's tail, from 1 to 1e-14, for any degrees of freedom", () => {
  const degrees = fc.double({ min: 1, max: 300, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 9, noNaN: true }), degrees, (t, df) => {
      expect(relativeError(twoSidedTail(t, df), tail(t, df))).toBeLessThan(1e-9);
    }),
    { numRuns: 200 },
  );
  for (const [t, df] of [
    [8, 60],
    [12, 30],
    [60, 8],
    [1e4, 3],
  ] as const) {
    expect(tail(t, df)).toBeLessThan(1e-10);
    expect(relativeError(twoSidedTail(t, df), tail(t, df))).toBeLessThan(1e-9);
  }
});

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 12 });
const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const squares = (list: number[]) => list.reduce((sum, value) => sum + (value - mean(list)) ** 2, 0);

test("paired: mean over its error, and the tail beyond", () => {
  fc.assert(
    fc.property(values, (list) => {
      const found = pairedT(moments(list));
      const error = Math.sqrt(squares(list) / (list.length - 1) / list.length);
      if (error === 0) return;
      expect(found?.t).toBeCloseTo(mean(list) / error, 9);
      expect(relativeError(found?.p ?? 9, tail(mean(list) / error, list.length - 1))).toBeLessThan(1e-9);
      const margin = (found?.high ?? 9) - (found?.difference ?? 0);
      expect(tail(margin / error, list.length - 1)).toBeCloseTo(0.05, 9);
    }),
  );
});

test("Welch: Satterthwaite's degrees of freedom, and the tail beyond", () => {
  fc.assert(
    fc.property(values, values, (first, second) => {
      const [a = 0, b = 0] = [first, second].map((list) => squares(list) / (list.length - 1) / list.length);
      if (a === 0 || b === 0) return;
      const found = welchTest(moments(first), moments(second));
      const df = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1));
      const t = (mean(first) - mean(second)) / Math.sqrt(a + b);
      expect(relativeError(found?.df ?? 0, df)).toBeLessThan(1e-9);
      expect(relativeError(found?.p ?? 9, tail(t, df))).toBeLessThan(1e-9);
    }),
  );
});

test("Pearson: the cosine of the deviations, and the tail beyond", () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 4,
    maxLength: 15,
  });
  fc.assert(
    fc.property(pairs, (list) => {
      const [x, y] = [list.map(([one]) => one), list.map(([, one]) => one)];
      const found = pearson(x, y);
      const length = Math.sqrt(squares(x) * squares(y));
      if (length === 0) return expect(found).toBeNull();
      const r = list.reduce((sum, [a, b]) => sum + (a - mean(x)) * (b - mean(y)), 0) / length;
      expect(found?.r).toBeCloseTo(r, 12);
      if (Math.abs(r) > 0.999999) return;
      const t = r * Math.sqrt((list.length - 2) / (1 - r * r));
      expect(relativeError(found?.p ?? 9, tail(t, list.length - 2))).toBeLessThan(1e-8);
    }),
  );
});
