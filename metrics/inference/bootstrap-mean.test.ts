import { expect, test } from "vitest";
import { bootstrapMean } from "./bootstrap-mean";
import { meanInterval } from "./mean-interval";

const draws = 20_000;

test("0 and 1, once each: a mean of 0 is drawn once in four times, and so is 1", () => {
  expect(bootstrapMean([0, 1], [1, 1], { seed: 7, draws })).toEqual({ low: 0, high: 1 });
});

test("the same seed draws the same, another one something close", () => {
  const values = Array.from({ length: 200 }, (_, n) => n ** 2);
  const counts = values.map(() => 2);
  const first = bootstrapMean(values, counts, { seed: 1, draws: 500 });
  expect(bootstrapMean(values, counts, { seed: 1, draws: 500 })).toEqual(first);
  const other = bootstrapMean(values, counts, { seed: 2, draws: 500 });
  expect(other).not.toEqual(first);
  expect(Math.abs((other?.low ?? 0) / (first?.low ?? 1) - 1)).toBeLessThan(0.03);
});

test("of 400 even values it is the t interval, as the central limit has it, up to a hundredth of its width", () => {
  const values = Array.from({ length: 400 }, (_, n) => n);
  const counts = values.map(() => 1);
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value ** 2, 0);
  const t = meanInterval(400, sum, squares);
  const found = bootstrapMean(values, counts, { seed: 3, draws });
  const width = (t?.high ?? 0) - (t?.low ?? 0);
  expect(Math.abs((found?.low ?? 0) - (t?.low ?? 0))).toBeLessThan(width / 50);
  expect(Math.abs((found?.high ?? 0) - (t?.high ?? 0))).toBeLessThan(width / 50);
});

test("one value has no interval; counts that are none are named", () => {
  expect(bootstrapMean([5], [1], { seed: 1, draws })).toBeNull();
  expect(() => bootstrapMean([5], [-1], { seed: 1, draws })).toThrow("a count");
  expect(() => bootstrapMean([5, 6], [1], { seed: 1, draws })).toThrow(RangeError);
});
