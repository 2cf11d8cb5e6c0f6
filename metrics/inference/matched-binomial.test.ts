import { expect, test } from "vitest";
import { binomialTails } from "./binomial-tails";
import { logHypergeometricMass, type Urn } from "./hypergeometric";
import { matchedBinomial } from "./matched-binomial";

test("with the mean and variance of a binomial it is that binomial: 10 of 40 at 0.5", () => {
  const { lower } = binomialTails(10, 40, 0.5);
  expect(matchedBinomial(10, 20, 10)).toBeCloseTo(2 * lower, 12);
});

test("nothing can vary: 1", () => {
  expect(matchedBinomial(3, 3, 0)).toBe(1);
  expect(matchedBinomial(0, 0, 0)).toBe(1);
});

/** How likely each number of hits is, drawn from both urns together. */
function masses([first, second]: [Urn, Urn]): number[] {
  const of = (urn: Urn) =>
    Array.from({ length: urn.drawn + 1 }, (_, k) => Math.exp(logHypergeometricMass(k, urn)));
  const [a, b] = [of(first), of(second)];
  return Array.from({ length: first.drawn + second.drawn + 1 }, (_, k) =>
    a.reduce((sum, mass, i) => sum + mass * (b[k - i] ?? 0), 0),
  );
}

test.each([
  [105, 0.000_1],
  [112, 0.01],
  [116, 0.02],
  [132, 0.02],
])("%i of 150 from two kinds of work is nearly as exact as adding up every way it can come", (k, error) => {
  const urns: [Urn, Urn] = [
    { hits: 1800, misses: 200, drawn: 90 },
    { hits: 700, misses: 300, drawn: 60 },
  ];
  const mean = 90 * 0.9 + 60 * 0.7;
  const variance = (90 * 0.09 * 1910) / 1999 + (60 * 0.21 * 940) / 999;
  const all = masses(urns);
  const lower = all.slice(0, k + 1).reduce((sum, mass) => sum + mass, 0);
  const upper = all.slice(k).reduce((sum, mass) => sum + mass, 0);
  const exact = 2 * Math.min(lower, upper);
  expect(Math.abs(matchedBinomial(k, mean, variance) - exact)).toBeLessThan(error);
});
