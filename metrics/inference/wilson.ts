import { assertCounts } from "./count-check";

/** Two-sided 95% point of the standard normal distribution. */
export const z95 = 1.959963984540054;

export type Interval = { low: number; high: number };

/**
 * 95% score interval of a proportion k / n, 0..1. With `effectiveN` the share stays k / n and the width
 * is that of a smaller sample. Wilson, JASA 22 (1927) 209.
 */
export function wilson(k: number, n: number, effectiveN = n): Interval | null {
  assertCounts(k, n);
  if (n === 0) return null;
  if (!(effectiveN > 0)) throw new RangeError(`effectiveN must be above 0, not ${effectiveN}`);
  const share = k / n;
  const spread = (z95 * z95) / effectiveN;
  const centre = share + spread / 2;
  const half = z95 * Math.sqrt((share * (1 - share)) / effectiveN + spread / (4 * effectiveN));
  // Careful: at 0 of n and n of n rounding leaves 1e-17 where the formula is exactly 0 or 1.
  return {
    low: k === 0 ? 0 : (centre - half) / (1 + spread),
    high: k === n ? 1 : (centre + half) / (1 + spread),
  };
}
