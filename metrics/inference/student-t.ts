import { crossing } from "./crossing";
import { betaShares } from "./incomplete-beta";
import { assertPositive, assertShare } from "./value-check";

/** P(|T| > t) for Student's t with `df` degrees of freedom. NIST DLMF 8.17. */
export function twoSidedTail(t: number, df: number): number {
  assertPositive("df", df);
  if (Number.isNaN(t)) throw new RangeError("t must be a number, not NaN");
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  return betaShares(df / (df + square), df / 2, 0.5, square / (df + square)).lower;
}

/** The t that |T| exceeds with probability `tail`, above 0 and at most 1. Student, Biometrika 6 (1908) 1. */
export function studentTPoint(tail: number, df: number): number {
  assertPositive("df", df);
  assertShare("tail", tail);
  if (tail === 0) return Number.POSITIVE_INFINITY;
  if (tail === 1) return 0;
  let high = 2;
  while (twoSidedTail(high, df) > tail) high *= 2;
  return crossing((t) => tail - twoSidedTail(t, df), 0, high);
}

/** The t that |T| exceeds with probability 0.05. */
export function studentT95(df: number): number {
  return studentTPoint(0.05, df);
}
