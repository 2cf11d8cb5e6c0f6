import { describe, expect, test } from "vitest";
import { binomialMass } from "./binomial-mass";
import { chiSquareTail } from "./chi-square-tail";
import { logHypergeometricMass, randomHypergeometric } from "./hypergeometric";
import { randomBinomial } from "./random-binomial";
import { randomStream } from "./random-stream";
import { choose, quotient, relativeError } from "./test-exact";

/** p of the counts of whole numbers drawn against their masses, those expected under 5 times together. */
function pOfCounts(draws: readonly number[], mass: (k: number) => number, most: number): number {
  let [statistic, cells, restSeen, restExpected] = [0, 0, 0, 0];
  for (let k = 0; k <= most; k++) {
    const seen = draws.filter((draw) => draw === k).length;
    const expected = draws.length * mass(k);
    if (expected < 5) {
      restSeen += seen;
      restExpected += expected;
    } else {
      statistic += (seen - expected) ** 2 / expected;
      cells++;
    }
  }
  if (restExpected > 1) statistic += (restSeen - restExpected) ** 2 / restExpected;
  return chiSquareTail(statistic, restExpected > 1 ? cells : cells - 1);
}

test("the same seed gives the same numbers, another seed others", () => {
  const [a, b, c] = [randomStream(1), randomStream(1), randomStream(2 ** 32 + 1)];
  const first = Array.from({ length: 5 }, a);
  expect(Array.from({ length: 5 }, b)).toEqual(first);
  expect(Array.from({ length: 5 }, c)).not.toEqual(first);
});

test("numbers are uniform in [0, 1)", () => {
  const random = randomStream(42);
  const tenths = Array.from({ length: 20_000 }, () => Math.floor(random() * 10));
  expect(pOfCounts(tenths, () => 0.1, 9)).toBeGreaterThan(0.001);
  expect(Math.max(...tenths)).toBe(9);
});

describe("whole numbers drawn have the masses they should", () => {
  test.each([
    [10, 0.3],
    [1, 0.5],
    [400, 0.02],
    [300, 0.9],
  ])("binomial, n = %i, p = %d", (n, p) => {
    const random = randomStream(n);
    const draws = Array.from({ length: 10_000 }, () => randomBinomial(random, n, p));
    expect(pOfCounts(draws, (k) => binomialMass(k, n, p), n)).toBeGreaterThan(0.001);
  });

  test.each([
    [10, 20, 8],
    [3, 4, 5],
    [200, 100, 250],
  ])("hypergeometric, %i hits and %i misses, %i drawn", (hits, misses, drawn) => {
    const urn = { hits, misses, drawn };
    const random = randomStream(drawn);
    const draws = Array.from({ length: 10_000 }, () => randomHypergeometric(random, urn));
    expect(pOfCounts(draws, (k) => Math.exp(logHypergeometricMass(k, urn)), hits)).toBeGreaterThan(0.001);
  });
});

test("the hypergeometric mass is a quotient of three choices", () => {
  for (const [k, hits, misses, drawn] of [
    [0, 5, 9, 4],
    [4, 5, 9, 4],
    [60, 100, 400, 120],
    [7, 7, 3, 10],
  ] as const) {
    const exact = quotient(choose(hits, k) * choose(misses, drawn - k), choose(hits + misses, drawn));
    expect(relativeError(Math.exp(logHypergeometricMass(k, { hits, misses, drawn })), exact)).toBeLessThan(
      1e-11,
    );
  }
  expect(logHypergeometricMass(5, { hits: 4, misses: 4, drawn: 6 })).toBe(Number.NEGATIVE_INFINITY);
});

test("edges: no draws, p of 0 and of 1; a seed that is no whole number is refused", () => {
  const random = randomStream(0);
  expect(randomBinomial(random, 0, 0.5)).toBe(0);
  expect(randomBinomial(random, 9, 0)).toBe(0);
  expect(randomBinomial(random, 9, 1)).toBe(9);
  expect(() => randomStream(Number.NaN)).toThrow("seed must be a whole number");
});
