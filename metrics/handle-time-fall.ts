import type { Comparison } from "./compare";

/** `unproven`: faster, and not shown that the outcome was kept. */
export type HandleTimeFall = "no_fall" | "good" | "unproven";

/** A drop of the companions over so much, in shares, is not made up for by being faster. */
const toleratedDrop = 0.03;

/**
 * Whether a fall of handle time is one to be glad about: only if the intervals of what changed in
 * first-contact resolution and in satisfaction exclude a drop over 3 points.
 */
export function handleTimeFall(handleTime: Comparison, companions: readonly Comparison[]): HandleTimeFall {
  if (handleTime.high === null || handleTime.high >= 0) return "no_fall";
  const areKept =
    companions.length > 0 && companions.every(({ low }) => low !== null && low >= -toleratedDrop);
  return areKept ? "good" : "unproven";
}
