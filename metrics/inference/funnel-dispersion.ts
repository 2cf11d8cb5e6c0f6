import { assertCounts, type Counts } from "./count-check";
import { percentile } from "./percentile";
import { assertShare } from "./value-check";

/**
 * How much more the shares of a group vary around a target than chance would have it: 1 is chance; the
 * outermost tenths are drawn in so that outliers do not excuse themselves; null for an empty group.
 * `beyondChance` asks for phi above 1 + 2·√(2 / units). Spiegelhalter, Stat Med 24 (2005) 1185, A.3.
 */
export function funnelDispersion(
  group: readonly Counts[],
  target: number,
  winsorised = 0.1,
): { phi: number; beyondChance: boolean } | null {
  for (const { k, n } of group) assertCounts(k, n);
  assertShare("target", target);
  assertShare("winsorised", 2 * winsorised);
  const seen = group.filter(({ n }) => n > 0);
  if (seen.length === 0 || target === 0 || target === 1) return null;
  const scores = seen.map(({ k, n }) => (k / n - target) / Math.sqrt((target * (1 - target)) / n));
  const low = percentile(scores, winsorised);
  const high = percentile(scores, 1 - winsorised);
  const squares = scores.map((score) => Math.min(high, Math.max(low, score)) ** 2);
  const phi = squares.reduce((sum, square) => sum + square, 0) / scores.length;
  return { phi, beyondChance: phi > 1 + 2 * Math.sqrt(2 / scores.length) };
}
