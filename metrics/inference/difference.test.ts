import { describe, expect, test } from "vitest";
import { newcombe, welch } from "./difference";
import { meanInterval } from "./mean-interval";
import { wilson } from "./wilson";

const share = (k: number, n: number) => ({
  value: k / n,
  n,
  ...(wilson(k, n) as { low: number; high: number }),
});

describe("published differences, Newcombe 1998, table II, method 10", () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
  ])("%i/%i against %i/%i", (k1, n1, k2, n2, low, high) => {
    const interval = newcombe(share(k1, n1), share(k2, n2));
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

test("Welch from two t intervals: 1..5 (mean 3, var 2.5) against 2, 4, 6 (mean 4, var 4)", () => {
  const mean = (values: number[]) => {
    const sum = values.reduce((a, b) => a + b, 0);
    const squares = values.reduce((a, b) => a + b * b, 0);
    return {
      value: sum / values.length,
      n: values.length,
      ...(meanInterval(values.length, sum, squares) as { low: number; high: number }),
    };
  };
  const { low, high } = welch(mean([1, 2, 3, 4, 5]), mean([2, 4, 6]));
  // se² = 2.5/5 + 4/3 = 1.8333; df = 1.8333² / (0.5²/4 + 1.3333²/2) = 3.5324; t = 2.9270
  expect((low + high) / 2).toBeCloseTo(-1, 9);
  expect((high - low) / 2).toBeCloseTo(2.927 * Math.sqrt(1.833333), 2);
});

test("what is no number is refused by name", () => {
  const fine = { value: 0.5, low: 0.4, high: 0.6, n: 40 };
  expect(() => newcombe(fine, { ...fine, low: Number.NaN })).toThrow(
    "a share or its interval must be a finite",
  );
  expect(() => welch({ ...fine, value: Number.NaN }, fine)).toThrow(
    "a mean or its interval must be a finite",
  );
  expect(() => welch({ ...fine, n: 1 }, fine)).toThrow("df must be above 0");
});
