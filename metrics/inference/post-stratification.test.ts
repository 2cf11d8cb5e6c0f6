import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collapsedStrata } from "./collapsed-strata";
import { moments } from "./moments";
import { postStratification } from "./post-stratification";
import { predictionPoweredMean } from "./prediction-powered-mean";
import { randomStream } from "./random-stream";
import { wilson } from "./wilson";

const hits = (key: string, size: number, n: number, k: number) => ({
  keys: [key],
  size,
  n,
  sum: k,
  squares: k,
});

describe("twenty gods, of whom thirteen answered (Hernán and Robins, What If, table 2.2)", () => {
  test("answered: crude 7/13 = 0.538, weighted 0.5", () => {
    const found = postStratification([hits("0", 8, 4, 1), hits("1", 12, 9, 6)], { least: 1 });
    expect(7 / 13).toBeCloseTo(0.5384615384615384, 12);
    expect(found?.value).toBeCloseTo(0.5, 12);
    // Weights 2 and 4/3 of mean 20/13: 13² / (4·1.3² + 9·(13/15)²) = 12.46.
    expect(found?.effectiveN).toBeCloseTo(169 / (4 * 1.69 + 9 * (13 / 15) ** 2), 12);
    const variance = 0.4 ** 2 * (0.1875 / 3) + 0.6 ** 2 * (2 / 9 / 8);
    expect(found?.interval?.high).toBeCloseTo(0.5 + 1.959963984540054 * Math.sqrt(variance), 12);
    expect(found?.band).toEqual({ low: 7 / 20, high: 14 / 20 });
  });

  test("those who did not: crude 3/7 = 0.429, weighted 0.5", () => {
    const found = postStratification([hits("0", 8, 4, 1), hits("1", 12, 3, 2)], { least: 1 });
    expect(3 / 7).toBeCloseTo(0.42857142857142855, 12);
    expect(found?.value).toBeCloseTo(0.5, 12);
  });
});

describe("strata", () => {
  test("those under the least are put together, with the next smallest until they are enough", () => {
    const given = [hits("a", 50, 30, 20), hits("b", 40, 12, 6), hits("c", 30, 4, 2), hits("d", 20, 3, 1)];
    expect(collapsedStrata(given, 7).map(({ keys, n }) => [keys.join(""), n])).toEqual([
      ["dc", 7],
      ["b", 12],
      ["a", 30],
    ]);
    expect(collapsedStrata(given, 10).map(({ keys, n }) => [keys.join(""), n])).toEqual([
      ["dcb", 19],
      ["a", 30],
    ]);
    expect(collapsedStrata(given, 100).map(({ size, n, sum }) => [size, n, sum])).toEqual([[140, 49, 29]]);
    expect(collapsedStrata([], 10)).toEqual([]);
  });

  test("a stratum nobody answered in is collapsed, so that its people count", () => {
    const found = postStratification([hits("a", 100, 20, 10), hits("b", 100, 0, 0)]);
    expect(found).toMatchObject({ value: 0.5, population: 200, answered: 20 });
    expect(found?.strata[0]?.keys).toEqual(["b", "a"]);
  });

  test("no answer weighs more than the cap: 900 for 10 against 100 for 90, 9 cut to 3", () => {
    const given = [hits("rare", 900, 10, 10), hits("often", 100, 90, 0)];
    expect(postStratification(given, { cap: 9 })?.value).toBeCloseTo(0.9, 12);
    const capped = postStratification(given, { cap: 3 });
    // 3·10 / (3·10 + 90/9) of the weight is left to the rare.
    expect(capped?.value).toBeCloseTo(0.75, 12);
    expect(capped?.strata.map((stratum) => stratum.capped)).toEqual([true, false]);
    const weights = capped?.strata.reduce((sum, { weight, n }) => sum + weight * n, 0);
    expect(weights).toBeCloseTo(100, 12);
  });

  test("answered equally often, it is the plain mean and every answer counts full", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), (first, second) => {
        const found = postStratification([hits("a", 80, 40, first), hits("b", 120, 60, second)]);
        expect(found?.value).toBeCloseTo((first + second) / 100, 12);
        expect(found?.effectiveN).toBeCloseTo(100, 9);
      }),
    );
  });

  test("where no stratum varies the interval is Wilson's at the effective n, not a point", () => {
    const found = postStratification([hits("a", 100, 10, 10), hits("b", 100, 40, 40)]);
    expect(found?.effectiveN).toBeCloseTo(32, 12);
    expect(found?.interval?.low).toBeCloseTo(wilson(32, 32)?.low ?? 0, 12);
    expect(found?.interval?.high).toBe(1);
  });

  test("a 1–5 scale has its own band; one answer has no interval; none has no value", () => {
    const five = { scale: { low: 1, high: 5 }, least: 1 };
    const found = postStratification([{ keys: ["a"], size: 10, n: 4, sum: 12, squares: 46 }], five);
    expect(found?.band).toEqual({ low: 1.8, high: 4.2 });
    expect(found?.value).toBe(3);
    expect(postStratification([hits("a", 5, 1, 1)], { least: 1 })?.interval).toBeNull();
    expect(postStratification([hits("a", 5, 0, 0)])).toBeNull();
    expect(postStratification([])).toBeNull();
  });

  test("impossible input is refused by name", () => {
    expect(() => postStratification([hits("a", 4, 5, 1)])).toThrow("n (5) must not exceed the size (4)");
    expect(() => postStratification([hits("a", 20, 10, 11)])).toThrow("10 answers cannot add up to 11");
    expect(() => postStratification([hits("a", 20, Number.NaN, 1)])).toThrow("n must be a whole number");
    expect(() => postStratification([], { cap: 0 })).toThrow("cap must be above 0");
    expect(() => postStratification([], { least: 0 })).toThrow("least must be a whole number of at least 1");
  });
});

describe("the prediction-powered mean", () => {
  test("0.60 over all, 0.05 too low: 0.65 ± 1.96·√(0.04/400 + 0.09/100), beside the plain mean", () => {
    const found = predictionPoweredMean({
      predictions: { n: 400, mean: 0.6, variance: 0.04 },
      errors: { n: 100, mean: 0.05, variance: 0.09 },
      actual: { n: 100, mean: 0.7, variance: 0.21 },
    });
    expect(found?.value).toBeCloseTo(0.65, 14);
    expect(found?.high).toBeCloseTo(0.65 + 1.959963984540054 * Math.sqrt(0.001), 12);
    expect(found?.classical.value).toBe(0.7);
    expect(found?.classical.high).toBeCloseTo(0.7 + 1.9842169515086827 * Math.sqrt(0.0021), 10);
  });

  test("it covers the truth 95 times in 100 though predictions are biased, and is narrower than plain", () => {
    const random = randomStream(11);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let [covered, narrower] = [0, 0];
    const runs = 1000;
    for (let run = 0; run < runs; run++) {
      const contact = () => {
        const actual = normal();
        return { actual, predicted: 0.9 * actual + 0.3 + 0.3 * normal() };
      };
      const labelled = Array.from({ length: 60 }, contact);
      const found = predictionPoweredMean({
        predictions: moments(Array.from({ length: 600 }, () => contact().predicted)),
        errors: moments(labelled.map(({ actual, predicted }) => actual - predicted)),
        actual: moments(labelled.map(({ actual }) => actual)),
      });
      if (!found) throw new Error("no mean");
      if (found.low <= 0 && found.high >= 0) covered++;
      if (found.high - found.low < found.classical.high - found.classical.low) narrower++;
    }
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(0.97);
    expect(narrower / runs).toBeGreaterThan(0.99);
  });

  test("one answer is too few; errors and answers must be of the same people", () => {
    const one = { n: 1, mean: 0, variance: 0 };
    expect(predictionPoweredMean({ predictions: one, errors: one, actual: one })).toBeNull();
    expect(() => predictionPoweredMean({ predictions: one, errors: one, actual: { ...one, n: 2 } })).toThrow(
      "1 errors",
    );
    expect(() =>
      predictionPoweredMean({ predictions: { ...one, mean: Number.NaN }, errors: one, actual: one }),
    ).toThrow("a moment must be a finite number");
  });
});
