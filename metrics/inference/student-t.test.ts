import { expect, test } from "vitest";
import { meanInterval } from "./mean-interval";
import { normalQuantile } from "./normal-quantile";
import { studentT95, studentTPoint, twoSidedTail } from "./student-t";
import { relativeError } from "./test-exact";

test.each([
  [1, Math.tan(0.475 * Math.PI)],
  [2, (2 * 0.95) / Math.sqrt(2 * 0.975 * 0.025) / 2],
  [3, 3.182446305284264],
  [6, 2.446911851144969],
  [9, 2.262157162740992],
  [30, 2.042272456301238],
  [1000, 1.962339080826408],
])("t(0.975; %i) = %d", (df, t) => {
  expect(studentT95(df) / t).toBeCloseTo(1, 10);
});

test("with one degree of freedom T is Cauchy: P(|T| > t) = 1 − 2/π·atan t, far out too", () => {
  for (const t of [0.5, 3, 1e3, 1e9]) {
    const exact = (2 / Math.PI) * Math.atan(1 / t);
    expect(twoSidedTail(t, 1) / exact).toBeCloseTo(1, 9);
  }
});

test("with two degrees of freedom P(|T| > t) = 1 − t/√(2 + t²), near 1e-12 too", () => {
  for (const t of [1, 10, 1e6]) {
    const root = Math.sqrt(2 + t * t);
    expect(twoSidedTail(t, 2) / (2 / (root * (root + t)))).toBeCloseTo(1, 9);
  }
});

test("extra hours of sleep, ten pairs: −1.58, 95% −2.4598858 .. −0.7001142", () => {
  const differences = [-1.2, -2.4, -1.3, -1.3, 0, -1.0, -1.8, -0.8, -4.6, -1.4];
  const sum = differences.reduce((a, b) => a + b, 0);
  const squares = differences.reduce((a, b) => a + b * b, 0);
  const interval = meanInterval(10, sum, squares);
  expect(sum / 10).toBeCloseTo(-1.58, 9);
  expect(interval?.low).toBeCloseTo(-2.4598858, 6);
  expect(interval?.high).toBeCloseTo(-0.7001142, 6);
});

test("one value has no spread, so no interval", () => {
  expect(meanInterval(1, 5, 25)).toBeNull();
});

test("point and tail undo each other from half to 1e-200, for any degrees of freedom", () => {
  for (const df of [1, 2, 3.5, 30, 1e3, 1e6, 1e9]) {
    for (const tail of [0.5, 1e-3, 1e-12, 1e-50]) {
      expect(relativeError(twoSidedTail(studentTPoint(tail, df), df), tail)).toBeLessThan(1e-9);
    }
  }
  expect(relativeError(twoSidedTail(studentTPoint(1e-200, 40), 40), 1e-200)).toBeLessThan(1e-9);
  expect(studentTPoint(1e-12, 1e14)).toBeCloseTo(-normalQuantile(5e-13), 8);
  expect([studentTPoint(1, 5), studentTPoint(0, 5)]).toEqual([0, Number.POSITIVE_INFINITY]);
});

test("impossible input is refused by name", () => {
  expect(() => twoSidedTail(Number.NaN, 5)).toThrow("t must be a number, not NaN");
  expect(() => twoSidedTail(1, 0)).toThrow("df must be above 0, not 0");
  expect(() => studentTPoint(1.5, 5)).toThrow("tail must be between 0 and 1");
});
