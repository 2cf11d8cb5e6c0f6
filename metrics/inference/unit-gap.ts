import { assertCounts, type Counts } from "./count-check";
import { wilson } from "./wilson";

/** The contacts of one channel; `low` where their lower bound is not that of plain counts. */
export type ChannelCounts = Counts & { low?: number | null };

/**
 * "Every channel fine, the journey poor": whether the journeys' share lies below the lower 95% bound of each
 * channel's contacts. Not Simpson's paradox: the two count different things. Null without journeys or channels.
 */
export function unitGap(
  journeys: Counts,
  channels: readonly ChannelCounts[],
): { journeys: number; lowestBound: number; gap: boolean } | null {
  assertCounts(journeys.k, journeys.n);
  const bounds = channels.flatMap(({ k, n, low }) => low ?? wilson(k, n)?.low ?? []);
  if (journeys.n === 0 || bounds.length === 0) return null;
  const share = journeys.k / journeys.n;
  const lowestBound = Math.min(...bounds);
  return { journeys: share, lowestBound, gap: share < lowestBound };
}
