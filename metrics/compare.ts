import { comparableFrom, type Reading } from "@/language/reading";
import { type Estimated, newcombe, welch } from "./inference/difference";

export type Verdict = "better" | "worse" | "higher" | "lower" | "no_clear_change" | "too_few";

/** `difference` = current − previous, in the unit of the readings, with its 95 % interval. */
export type Comparison = {
  difference: number | null;
  low: number | null;
  high: number | null;
  verdict: Verdict;
};

/**
 * Two readings of one metric against each other. An arrow needs `comparableFrom` rows on each side and
 * an interval that excludes 0. Counts are compared without an interval, so never with a verdict.
 */
export function compare(current: Reading, previous: Reading): Comparison {
  const pair = [current, previous].map(estimated);
  const [a, b] = pair;
  const tooFew = { difference: null, low: null, high: null, verdict: "too_few" } as const;
  if (!a || !b || a.n < comparableFrom || b.n < comparableFrom) return tooFew;
  const { low, high } = current.method === "t" ? welch(a, b) : newcombe(a, b);
  return { difference: a.value - b.value, low, high, verdict: verdict(low, high, current.direction) };
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
