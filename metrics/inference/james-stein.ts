import { assertCounts } from "./count-check";
import { moments } from "./moments";
import { assertPositive } from "./value-check";

/**
 * Shares of equal n drawn towards their mean by the factor `kept`, 0..1; null with fewer than four or when they
 * do not differ. Efron and Morris, Scientific American 236 (1977) 119.
 */
export function jamesStein(
  hits: readonly number[],
  n: number,
): { mean: number; kept: number; shrunken: number[] } | null {
  assertPositive("n", n);
  for (const k of hits) assertCounts(k, n);
  if (hits.length < 4) return null;
  const shares = hits.map((k) => k / n);
  const { mean, variance } = moments(shares);
  if (variance === 0) return null;
  const chance = (mean * (1 - mean)) / n;
  const kept = Math.max(0, 1 - ((hits.length - 3) * chance) / (variance * (hits.length - 1)));
  return { mean, kept, shrunken: shares.map((share) => mean + kept * (share - mean)) };
}
