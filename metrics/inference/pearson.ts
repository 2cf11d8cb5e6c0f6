import { fisherInterval } from "./fisher-interval";
import { moments } from "./moments";
import { twoSidedTail } from "./student-t";
import { assertPaired } from "./value-check";

/** A correlation −1..1 of n pairs with its 95% interval (null below four pairs) and the p of none. */
export type Correlation = { r: number; n: number; p: number; low: number | null; high: number | null };

/**
 * Product-moment correlation; null below three pairs or when one side does not vary. Fisher's z interval,
 * Metron 1 (1921) 3; p by Student's t with n − 2 degrees of freedom.
 */
export function pearson(first: readonly number[], second: readonly number[]): Correlation | null {
  return correlation(first, second, () => 1);
}

/** The same with the variance of Fisher's z multiplied by `inflation(r)`. */
export function correlation(
  first: readonly number[],
  second: readonly number[],
  inflation: (r: number) => number,
): Correlation | null {
  assertPaired(first, second);
  const n = first.length;
  if (n < 3) return null;
  const a = moments(first);
  const b = moments(second);
  const spread = Math.sqrt(a.variance) * Math.sqrt(b.variance) * (n - 1);
  if (!(spread > 0)) return null;
  const products = first.reduce(
    (sum, x, at) => sum + (x - a.mean) * ((second[at] ?? Number.NaN) - b.mean),
    0,
  );
  const r = Math.max(-1, Math.min(1, products / spread));
  const p = twoSidedTail(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
  const interval = n < 4 ? { low: null, high: null } : fisherInterval(r, inflation(r) / (n - 3));
  return { r, n, p, ...interval };
}
