import { betaQuantile } from "./beta-quantile";
import { assertCounts } from "./count-check";
import { assertShare } from "./value-check";
import type { Interval } from "./wilson";

/**
 * Exact interval of a proportion k / n, 0..1, that misses with at most `miss` / 2 on either side; null when
 * n = 0. Clopper and Pearson, Biometrika 26 (1934) 404.
 */
export function exactInterval(k: number, n: number, miss = 0.05): Interval | null {
  assertCounts(k, n);
  assertShare("miss", miss);
  if (n === 0) return null;
  return {
    low: k === 0 ? 0 : betaQuantile(miss / 2, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - miss / 2, k + 1, n - k, miss / 2),
  };
}
