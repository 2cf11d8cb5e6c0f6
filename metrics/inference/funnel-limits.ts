import { binomialQuantile } from "./binomial-quantile";
import { binomialTails } from "./binomial-tails";
import { assertPositive, assertShare, assertWhole } from "./value-check";
import type { Interval } from "./wilson";

/** Where the shares of n contacts lie by chance alone: 95% within `inner`, 99.8% within `outer`. */
export type FunnelLimits = { inner: Interval; outer: Interval };

/**
 * Exact binomial limits around a target, interpolated between counts, 0..1; null when n = 0. `dispersion`
 * above 1 widens them by its root. Spiegelhalter, Stat Med 24 (2005) 1185, A.1.1 and A.3.
 */
export function funnelLimits(n: number, target: number, dispersion = 1): FunnelLimits | null {
  assertWhole("n", n);
  assertShare("target", target);
  assertPositive("dispersion", dispersion);
  if (n === 0) return null;
  const widened = Math.sqrt(Math.max(1, dispersion));
  const limit = (lower: number) => {
    const exact = interpolated(lower, n, target);
    return Math.min(1, Math.max(0, target + widened * (exact - target)));
  };
  return {
    inner: { low: limit(0.025), high: limit(0.975) },
    outer: { low: limit(0.001), high: limit(0.999) },
  };
}

function interpolated(lower: number, n: number, target: number): number {
  const count = binomialQuantile(lower, n, target);
  // Careful: interpolated below n, the upper limit would call n of n a surprise where chance often brings it.
  if (count === n && lower > 0.5) return 1;
  const reached = binomialTails(count, n, target).lower;
  const before = count === 0 ? 0 : binomialTails(count - 1, n, target).lower;
  return (count - (reached - lower) / (reached - before)) / n;
}

/** Outside which limits k of n lies. */
export function funnelBand(
  k: number,
  n: number,
  limits: FunnelLimits,
): "inside" | "outside_95" | "outside_998" {
  const share = k / n;
  if (share < limits.outer.low || share > limits.outer.high) return "outside_998";
  return share < limits.inner.low || share > limits.inner.high ? "outside_95" : "inside";
}
