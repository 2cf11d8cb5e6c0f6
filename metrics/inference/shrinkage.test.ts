import { describe, expect, test } from "vitest";
import { betaPrior } from "./beta-prior";
import { betaQuantile } from "./beta-quantile";
import { binomialTails } from "./binomial-tails";
import { incompleteBeta } from "./incomplete-beta";
import { jamesStein } from "./james-stein";
import { randomBinomial } from "./random-binomial";
import { randomStream } from "./random-stream";
import { shrunkenShare } from "./shrunken-share";

describe("batting averages drawn towards beta(81, 219) (Robinson, Introduction to Empirical Bayes)", () => {
  test.each([
    [4, 10, 0.274, 85 / 310],
    [300, 1000, 0.293, 381 / 1300],
    [100, 300, 0.302, 181 / 600],
  ])("%i of %i becomes %d", (k, n, printed, exact) => {
    const { value } = shrunkenShare(k, n, { alpha: 81, beta: 219 });
    expect(Math.abs(value - printed)).toBeLessThan(6e-4);
    expect(value).toBeCloseTo(exact, 14);
  });

  test("4 of 10 credibly lies between 0.2260 and 0.3251", () => {
    const { low, high } = shrunkenShare(4, 10, { alpha: 81, beta: 219 });
    expect(low).toBeCloseTo(0.2260414200782052, 10);
    expect(high).toBeCloseTo(0.3251051658156413, 10);
    expect(incompleteBeta(low, 85, 225)).toBeCloseTo(0.025, 12);
  });

  test("nobody's share is the group's", () => {
    expect(shrunkenShare(0, 0, { alpha: 3, beta: 1 }).value).toBe(0.75);
  });
});

describe("the prior by moments", () => {
  test("2 and 8 of 10: (1.8 − 0.25) / (0.25·9) of the variance is between, worth 0.4516 contacts", () => {
    const prior = betaPrior([
      { k: 2, n: 10 },
      { k: 8, n: 10 },
      { k: 0, n: 0 },
    ]);
    expect(prior?.alpha).toBeCloseTo(0.5 * (2.25 / 1.55 - 1), 12);
    expect(prior?.beta).toBe(prior?.alpha);
  });

  test("it finds a spread that was put in: beta(30, 10)", () => {
    const random = randomStream(5);
    const group = Array.from({ length: 2000 }, (_, at) => {
      const n = 20 + (at % 60);
      return { k: randomBinomial(random, n, betaQuantile(random(), 30, 10)), n };
    });
    const prior = betaPrior(group) ?? { alpha: 0, beta: 0 };
    expect(prior.alpha / (prior.alpha + prior.beta)).toBeCloseTo(0.75, 2);
    expect(Math.abs(prior.alpha + prior.beta - 40)).toBeLessThan(5);
  });

  test("no more spread than chance, one alone, or all alike have none", () => {
    expect(
      betaPrior([
        { k: 5, n: 10 },
        { k: 5, n: 10 },
      ]),
    ).toBeNull();
    expect(betaPrior([{ k: 5, n: 10 }])).toBeNull();
    expect(
      betaPrior([
        { k: 10, n: 10 },
        { k: 3, n: 3 },
      ]),
    ).toBeNull();
    expect(betaPrior([])).toBeNull();
    expect(
      betaPrior([
        { k: 1, n: 1 },
        { k: 0, n: 1 },
      ]),
    ).toBeNull();
  });
});

test("18 players after 45 at-bats: mean 0.265, kept 0.212, Clemente 0.294, Alvis 0.242 (Efron and Morris 1977)", () => {
  const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
  const found = jamesStein(hits, 45);
  expect(found?.mean).toBeCloseTo(0.2654320987654321, 12);
  expect(found?.kept).toBeCloseTo(0.211653417144266, 12);
  expect(found?.shrunken[0]).toBeCloseTo(0.2939138548996605, 12);
  expect(found?.shrunken[17]).toBeCloseTo(0.24217635293106216, 12);
  expect(Math.abs((found?.kept ?? 0) - 0.212)).toBeLessThan(6e-4);
  expect(jamesStein([1, 2, 3], 9)).toBeNull();
  expect(jamesStein([2, 2, 2, 2], 9)).toBeNull();
});

test("20 identical agents at 0.80 and n = 25: by chance the best shows 0.935, the worst 0.642", () => {
  let [best, worst] = [0, 0];
  for (let k = 1; k <= 25; k++) {
    best += (1 - binomialTails(k - 1, 25, 0.8).lower ** 20) / 25;
    worst += binomialTails(k, 25, 0.8).upper ** 20 / 25;
  }
  expect(best).toBeCloseTo(0.935, 3);
  expect(worst).toBeCloseTo(0.642, 3);
});

test("impossible input is refused by name", () => {
  expect(() => shrunkenShare(3, 2, { alpha: 1, beta: 1 })).toThrow("k (3) must not exceed n (2)");
  expect(() => shrunkenShare(1, 2, { alpha: 0, beta: 1 })).toThrow("alpha must be above 0");
  expect(() => betaPrior([{ k: -1, n: 2 }])).toThrow("k must be");
  expect(() => jamesStein([1, 2, 3, 50], 45)).toThrow("k (50) must not exceed n (45)");
});
