import type { Reading } from "@/language/reading";

/** `open`: the interval holds the target, so it cannot be told. Null: nothing to hold against it. */
export type TargetVerdict = "reached" | "missed" | "open" | null;

/** Whether a reading reaches a target. It does, or does not, only when its whole interval does, or does not. */
export function heldAgainst({ low, high, direction, standing }: Reading, target: number): TargetVerdict {
  if (standing !== "sound" || low === null || high === null || direction === "neither") return null;
  const [worst, best] = direction === "higher" ? [low, high] : [-high, -low];
  const wanted = direction === "higher" ? target : -target;
  if (worst >= wanted) return "reached";
  return best < wanted ? "missed" : "open";
}
