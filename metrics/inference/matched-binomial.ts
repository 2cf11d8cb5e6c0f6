import { betaShares } from "./incomplete-beta";
import { assertFinite } from "./value-check";

/**
 * Two-sided p of k hits where `mean` were to be expected with this variance, by the binomial distribution of that
 * mean and variance, whose number of draws need not be whole. For sums of draws without replacement from several
 * strata. Twice the smaller tail; 1 where nothing can vary. Johnson, Kemp and Kotz 2005, 6.5.
 */
export function matchedBinomial(k: number, mean: number, variance: number): number {
  assertFinite("mean or variance", k, mean, variance);
  if (!(variance > 1e-9) || variance >= mean) return 1;
  const miss = variance / mean;
  const hit = 1 - miss;
  const draws = Math.max(k, mean / hit);
  const lower = k >= draws ? 1 : betaShares(hit, k + 1, draws - k).upper;
  const upper = k <= 0 ? 1 : betaShares(hit, k, draws - k + 1).lower;
  return Math.min(1, 2 * Math.min(lower, upper));
}
