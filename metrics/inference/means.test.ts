import { describe, expect, test } from "vitest";
import { meanInterval } from "./mean-interval";
import { moments, momentsFromSums } from "./moments";
import { pairedT } from "./paired-t";
import { relativeError } from "./test-exact";
import { welchTest } from "./welch-test";

const sleep = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2.0],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

test("extra sleep of ten people on two drugs, paired: t = −4.0621, p = 0.002833", () => {
  const test = pairedT(moments(sleep.first.map((x, i) => x - (sleep.second[i] ?? 0))));
  expect(test?.difference).toBeCloseTo(-1.58, 9);
  expect(test?.t).toBeCloseTo(-4.062127683382037, 9);
  expect(test?.df).toBe(9);
  expect(test?.p).toBeCloseTo(0.0028328901973842632, 12);
  expect(test?.low).toBeCloseTo(-2.4598858, 7);
  expect(test?.high).toBeCloseTo(-0.7001142, 7);
});

test("the same as two groups, Welch: t = −1.8608, df = 17.776, p = 0.07939", () => {
  const test = welchTest(moments(sleep.first), moments(sleep.second));
  expect(test?.t).toBeCloseTo(-1.8608, 4);
  expect(test?.df).toBeCloseTo(17.776, 3);
  expect(test?.p).toBeCloseTo(0.07939, 5);
  expect(test?.low).toBeCloseTo(-3.3654832, 7);
  expect(test?.high).toBeCloseTo(0.2054832, 7);
});

test("far out, two against two: df = 2, where p = 1 − t/√(2 + t²) = 1e-12 at t = 1e6", () => {
  const test = welchTest({ n: 2, mean: 1e6, variance: 1 }, { n: 2, mean: 0, variance: 1 });
  expect(test?.df).toBe(2);
  expect(relativeError(test?.p ?? 0, 1e-12)).toBeLessThan(1e-9);
});

test("without spread there is no test", () => {
  expect(pairedT({ n: 1, mean: 3, variance: 0 })).toBeNull();
  expect(pairedT(moments([2, 2, 2]))).toBeNull();
  expect(pairedT(moments([1, 3]))).toMatchObject({ difference: 2, t: 2, df: 1 });
  expect(welchTest({ n: 1, mean: 3, variance: 0 }, moments([1, 2]))).toBeNull();
  expect(welchTest(moments([1, 1]), moments([2, 2]))).toBeNull();
});

describe("moments", () => {
  test("from a list and from its sums", () => {
    expect(moments([2, 4, 6])).toEqual({ n: 3, mean: 4, variance: 4 });
    expect(momentsFromSums(3, 12, 56)).toEqual({ n: 3, mean: 4, variance: 4 });
    expect(moments([5])).toEqual({ n: 1, mean: 5, variance: 0 });
    expect(moments([1e9 + 1, 1e9 + 2, 1e9 + 3]).variance).toBe(1);
  });

  test("impossible input is refused by name", () => {
    expect(() => moments([])).toThrow("values must not be empty");
    expect(() => moments([1, Number.NaN])).toThrow("a value must be a finite number");
    expect(() => momentsFromSums(0, 0, 0)).toThrow("n must be a whole number of at least 1");
    expect(() => momentsFromSums(2, 1, -1)).toThrow("sumOfSquares must be at least 0");
    expect(() => meanInterval(-1, 0, 0)).toThrow("n must be a whole number");
    expect(() => meanInterval(3, Number.NaN, 1)).toThrow("sum must be a finite number");
  });
});
