import { assertCounts } from "./count-check";
import { assertShare } from "./value-check";
import { type Interval, wilson } from "./wilson";

/** Contacts of one kind and the share of that kind that hits everywhere. */
export type Expectation = { n: number; rate: number };

/**
 * Hits against what the same contacts would have had at the rates of everybody: ratio 1 is as expected. The
 * expectation is taken as known and the interval is Wilson's of k / n over it; null when nothing was expected.
 * Breslow and Day 1987, vol. II, 2.3.
 */
export function indirectStandardisation(
  k: number,
  mix: readonly Expectation[],
): (Interval & { observed: number; expected: number; ratio: number }) | null {
  for (const { n, rate } of mix) {
    assertCounts(0, n);
    assertShare("rate", rate);
  }
  const n = mix.reduce((sum, one) => sum + one.n, 0);
  const expected = mix.reduce((sum, one) => sum + one.n * one.rate, 0);
  const interval = wilson(k, n);
  if (!interval || expected === 0) return null;
  const scale = n / expected;
  return {
    observed: k,
    expected,
    ratio: k / expected,
    low: interval.low * scale,
    high: interval.high * scale,
  };
}
