import { type Period, shifted } from "@/language/period";
import { comparableFrom, type Reading } from "@/language/reading";
import { type Estimated, newcombe, welch } from "./inference/difference";

export type Verdict = "better" | "worse" | "higher" | "lower" | "no_clear_change" | "too_few" | "immature";

/** `difference` = current − previous, in the unit of the readings, with its 95% interval. */
export type Comparison = {
  difference: number | null;
  low: number | null;
  high: number | null;
  verdict: Verdict;
  /** With the verdict `immature`: the first date on which the comparison can be read. */
  readable_on?: string;
};

const nothing = { difference: null, low: null, high: null } as const;

/**
 * Two readings of one metric against each other. An arrow needs `comparableFrom` rows on each side and
 * an interval that excludes 0. Counts are compared without an interval, so never with a verdict.
 */
export function compare(current: Reading, previous: Reading | null): Comparison {
  const a = estimated(current);
  const b = previous && estimated(previous);
  if (!a || !b || a.n < comparableFrom || b.n < comparableFrom) return { ...nothing, verdict: "too_few" };
  const { low, high } = current.method === "t" && previous?.method === "t" ? welch(a, b) : newcombe(a, b);
  return { difference: a.value - b.value, low, high, verdict: verdict(low, high, current.direction) };
}

/** A cohort that opened up to the end of `period` can be read when its last window has passed. */
export function immature({ window_hours }: Reading, period: Period): Comparison {
  const days = Math.ceil((window_hours ?? 0) / 24);
  return { ...nothing, verdict: "immature", readable_on: shifted(period.to, days) };
}

function estimated({ value, low, high, n }: Reading): Estimated | null {
  return value === null || low === null || high === null ? null : { value, low, high, n };
}

function verdict(low: number, high: number, better: Reading["direction"]): Verdict {
  if (low <= 0 && high >= 0) return "no_clear_change";
  const rose = low > 0;
  if (better === "neither") return rose ? "higher" : "lower";
  return rose === (better === "higher") ? "better" : "worse";
}
