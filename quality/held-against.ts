import type { Reading } from "@/language/reading";
import type { Target } from "./targets";

/** `open`: the interval holds the target, so it cannot be told. Null: nothing to hold against it. */
export type TargetVerdict = "reached" | "not_yet" | "missed" | "open" | null;

/**
 * Whether a reading reaches a target. It does, or does not, only when its whole interval does, or does not;
 * until the day is over it is only not there yet. `today` is a date.
 */
export function heldAgainst(
  { low, high, direction, standing }: Reading,
  { value, dueOn }: Pick<Target, "value" | "dueOn">,
  today: string,
): TargetVerdict {
  if (standing !== "sound" || low === null || high === null || direction === "neither") return null;
  const [worst, best] = direction === "higher" ? [low, high] : [-high, -low];
  const wanted = direction === "higher" ? value : -value;
  if (worst >= wanted) return "reached";
  if (best >= wanted) return "open";
  return today <= dueOn ? "not_yet" : "missed";
}
