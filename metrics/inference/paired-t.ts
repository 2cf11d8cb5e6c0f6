import type { Moments } from "./moments";
import { studentT95, twoSidedTail } from "./student-t";

/** A difference with its 95% interval, in the unit of the values, and the two-sided p of no difference. */
export type MeanTest = { difference: number; low: number; high: number; t: number; df: number; p: number };

/**
 * Mean of the differences of pairs against 0; null below two pairs or when every pair differs by the same,
 * where spread is unknown. Student, Biometrika 6 (1908) 1.
 */
export function pairedT(differences: Moments): MeanTest | null {
  const { n, mean, variance } = differences;
  return n < 2 ? null : meanTest(mean, variance / n, n - 1);
}

/** A difference with the square of its standard error against 0; null when that is 0. */
export function meanTest(difference: number, squaredError: number, df: number): MeanTest | null {
  if (!(squaredError > 0)) return null;
  const standardError = Math.sqrt(squaredError);
  const t = difference / standardError;
  const half = studentT95(df) * standardError;
  return { difference, low: difference - half, high: difference + half, t, df, p: twoSidedTail(t, df) };
}
