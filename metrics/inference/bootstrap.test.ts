import { describe, expect, test } from "vitest";
import { bootstrap } from "./bootstrap";
import { countedPercentile, percentile } from "./percentile";
import { randomStream } from "./random-stream";
import { ratioOfSums } from "./ratio-of-sums";

describe("percentiles, type 7", () => {
  test("NIST e-Handbook 7.2.6.2: the 90th of twelve measurements is 95.1957; of 1..10 it is 9.1", () => {
    const measured = [
      95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.061, 95.1591, 95.1195, 95.1065, 95.0925, 95.199,
      95.1682,
    ];
    expect(percentile(measured, 0.9)).toBeCloseTo(95.1957, 4);
    expect(percentile(measured, 0.9)).toBeCloseTo(95.19568, 10);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBeCloseTo(9.1, 12);
  });

  test("a histogram has those of its list; ends are the ends; one value is every percentile", () => {
    const listed = [3, 3, 3, 5, 5, 8, 13, 13];
    for (const p of [0, 0.1, 0.25, 0.37, 0.5, 0.9, 1]) {
      expect(countedPercentile([3, 5, 8, 13], [3, 2, 1, 2], p)).toBeCloseTo(percentile(listed, p), 12);
    }
    expect([percentile(listed, 0), percentile(listed, 1), percentile([4], 0.3)]).toEqual([3, 13, 4]);
  });

  test("impossible input is refused by name", () => {
    expect(() => percentile([], 0.5)).toThrow("values must not be empty");
    expect(() => percentile([1], 1.5)).toThrow("p must be between 0 and 1");
    expect(() => percentile([Number.NaN], 0.5)).toThrow("a value must be a finite number");
    expect(() => countedPercentile([1], [0], 0.5)).toThrow("counts must add up to more than 0");
    expect(() => countedPercentile([1], [1, 2], 0.5)).toThrow("lists must pair up");
  });
});

describe("a ratio of sums", () => {
  test("300 contacts of 90 000 seconds and 20 of 24 000: 356.25, where the mean of means says 750", () => {
    const agents = [
      { over: 90000, under: 300 },
      { over: 24000, under: 20 },
    ];
    expect(ratioOfSums(agents)).toBe(356.25);
    expect((90000 / 300 + 24000 / 20) / 2).toBe(750);
    expect(ratioOfSums(agents, [0, 2])).toBe(1200);
  });

  test("nothing below the line has no ratio; impossible input is refused by name", () => {
    expect(ratioOfSums([])).toBeNull();
    expect(ratioOfSums([{ over: 1, under: 0 }])).toBeNull();
    expect(() => ratioOfSums([{ over: Number.NaN, under: 1 }])).toThrow("over must be a finite number");
    expect(() => ratioOfSums([{ over: 1, under: -1 }])).toThrow("under must be at least 0, not -1");
  });
});

describe("bootstrap", () => {
  const meanOf = (values: readonly number[]) => (counts: readonly number[]) =>
    values.reduce((sum, value, at) => sum + value * (counts[at] ?? 0), 0) / counts.reduce((a, b) => a + b, 0);
  const once = (values: readonly number[]) => values.map(() => 1);

  test("the same seed gives the same interval, another seed another", () => {
    const values = [1, 2, 4, 8, 16, 32];
    const found = bootstrap(once(values), meanOf(values), { seed: 9 });
    expect(bootstrap(once(values), meanOf(values), { seed: 9 })).toEqual(found);
    expect(bootstrap(once(values), meanOf(values), { seed: 10 })).not.toEqual(found);
    expect(found).toMatchObject({ value: 10.5, method: "bootstrap_bca" });
  });

  test("percentiles of all 5⁵ ways to draw five values", () => {
    const values = [0, 1, 3, 7, 20];
    const all: number[] = [];
    for (let code = 0; code < 3125; code++) {
      let sum = 0;
      for (let place = 0, rest = code; place < 5; place++, rest = Math.floor(rest / 5))
        sum += values[rest % 5] ?? 0;
      all.push(sum / 5);
    }
    const found = bootstrap(once(values), meanOf(values), { seed: 4, draws: 40_000, method: "percentile" });
    expect(Math.abs((found?.low ?? 0) - percentile(all, 0.025))).toBeLessThanOrEqual(0.2);
    expect(Math.abs((found?.high ?? 0) - percentile(all, 0.975))).toBeLessThanOrEqual(0.2);
  });

  test("many like values are as good as a histogram of them, and near the normal interval of a mean", () => {
    const random = randomStream(8);
    const values = Array.from({ length: 400 }, () => Math.floor(random() * 10));
    const rising = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const counts = rising.map((value) => values.filter((other) => other === value).length);
    const listed = bootstrap(once(values), meanOf(values), { seed: 1, draws: 4000 });
    const counted = bootstrap(counts, meanOf(rising), { seed: 2, draws: 4000 });
    const mean = meanOf(rising)(counts);
    const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / 400;
    for (const found of [listed, counted]) {
      expect(found?.value).toBeCloseTo(mean, 12);
      expect(((found?.low ?? 0) - mean) / error).toBeCloseTo(-1.96, 0);
      expect(((found?.high ?? 0) - mean) / error).toBeCloseTo(1.96, 0);
    }
  });

  test("BCa follows a skewed statistic: its ends move the way of the long tail, percentiles do not", () => {
    const random = randomStream(2);
    const values = Array.from({ length: 60 }, () => -Math.log(1 - random()));
    const corrected = bootstrap(once(values), meanOf(values), { seed: 5, draws: 8000 });
    const plain = bootstrap(once(values), meanOf(values), { seed: 5, draws: 8000, method: "percentile" });
    expect(corrected?.low).toBeGreaterThan(plain?.low ?? 9);
    expect(corrected?.high).toBeGreaterThan(plain?.high ?? 9);
    const squared = bootstrap(once(values), (counts) => meanOf(values)(counts) ** 2, {
      seed: 5,
      draws: 8000,
    });
    expect(squared?.high).toBeCloseTo((corrected?.high ?? 0) ** 2, 2);
  });

  test("values that never vary give a point by percentiles; fewer than two give nothing", () => {
    expect(bootstrap([1, 1, 1], () => 7, { seed: 1, draws: 50 })).toEqual({
      value: 7,
      low: 7,
      high: 7,
      method: "bootstrap_percentile",
    });
    expect(bootstrap([1], () => 7, { seed: 1 })).toBeNull();
    expect(bootstrap([], () => 7, { seed: 1 })).toBeNull();
  });

  test("draws without a value are left out, and when most have none there is no interval", () => {
    const ratio = (counts: readonly number[]) =>
      (counts[0] ?? 0) > 0 ? (counts[1] ?? 0) / (counts[0] ?? 0) : Number.NaN;
    expect(bootstrap([3, 3], ratio, { seed: 1, draws: 500 })?.value).toBe(1);
    const rarely = (counts: readonly number[]) => (counts.every((count) => count === 1) ? 1 : Number.NaN);
    expect(bootstrap([1, 1, 1, 1], rarely, { seed: 1, draws: 500 })).toBeNull();
  });

  test("impossible input is refused by name", () => {
    expect(() => bootstrap([1, -1], () => 1, { seed: 1 })).toThrow("a count must be a whole number");
    expect(() => bootstrap([1, 1], () => Number.NaN, { seed: 1 })).toThrow(
      "the statistic must be a finite number",
    );
    expect(() => bootstrap([1, 1], () => 1, { seed: 0.5 })).toThrow("seed must be a whole number");
    expect(() => bootstrap([1, 1], () => 1, { seed: 1, draws: 0 })).toThrow(
      "draws must be a whole number of at least 1",
    );
  });
});
