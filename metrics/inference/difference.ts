import { studentT95 } from "./student-t";
import { assertFinite } from "./value-check";
import type { Interval } from "./wilson";

export type Estimated = { value: number; low: number; high: number; n: number };

/**
 * 95% interval of the difference a − b of two independent proportions from their own Wilson intervals.
 * Newcombe, Stat Med 17 (1998) 873, method 10.
 */
export function newcombe(a: Estimated, b: Estimated): Interval {
  for (const { value, low, high } of [a, b]) assertFinite("a share or its interval", value, low, high);
  const difference = a.value - b.value;
  return {
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/** 95% interval of the difference a − b of two independent means from their t intervals. Welch 1947. */
export function welch(a: Estimated, b: Estimated): Interval {
  for (const { value, low, high } of [a, b]) assertFinite("a mean or its interval", value, low, high);
  const variances = [a, b].map(({ low, high, n }) => ((high - low) / 2 / studentT95(n - 1)) ** 2);
  const [va = 0, vb = 0] = variances;
  const total = va + vb;
  const difference = a.value - b.value;
  if (total === 0) return { low: difference, high: difference };
  const df = total ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const half = studentT95(df) * Math.sqrt(total);
  return { low: difference - half, high: difference + half };
}
