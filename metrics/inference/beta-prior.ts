import { assertCounts, type Counts } from "./count-check";

/** A beta distribution of shares: its mean is alpha / (alpha + beta), its worth in observations alpha + beta. */
export type BetaPrior = { alpha: number; beta: number };

/**
 * How the true shares of a group spread, by moments; null with fewer than two, or when they differ no more
 * than chance alone would have it. Kleinman, JASA 68 (1973) 46, weights n.
 */
export function betaPrior(group: readonly Counts[]): BetaPrior | null {
  for (const { k, n } of group) assertCounts(k, n);
  const seen = group.filter(({ n }) => n > 0);
  const n = seen.reduce((sum, one) => sum + one.n, 0);
  const mean = seen.reduce((sum, one) => sum + one.k, 0) / n;
  const free = seen.length - 1;
  const chance = mean * (1 - mean);
  const spread = seen.reduce((sum, one) => sum + one.n * (one.k / one.n - mean) ** 2, 0);
  const room = n - seen.reduce((sum, one) => sum + one.n ** 2, 0) / n - free;
  if (free < 1 || !(chance > 0) || !(room > 0) || spread <= chance * free) return null;
  const intraclass = (spread - chance * free) / (chance * room);
  const worth = Math.max(0, 1 / intraclass - 1);
  return worth > 0 ? { alpha: mean * worth, beta: (1 - mean) * worth } : null;
}
