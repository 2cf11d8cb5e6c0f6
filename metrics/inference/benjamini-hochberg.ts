import { assertShare } from "./value-check";

/**
 * For each p-value its adjusted p and whether it is a discovery when a share q of discoveries may be false.
 * Benjamini and Hochberg, JRSS B 57 (1995) 289.
 */
export function benjaminiHochberg(
  p: readonly number[],
  q: number,
): { adjusted: number; rejected: boolean }[] {
  assertShare("p", ...p);
  assertShare("q", q);
  const descending = p.map((value, at) => ({ value, at })).sort((a, b) => b.value - a.value);
  const adjusted: number[] = new Array(p.length).fill(1);
  let least = 1;
  for (const [passed, { value, at }] of descending.entries()) {
    least = Math.min(least, (value * p.length) / (p.length - passed));
    adjusted[at] = least;
  }
  return adjusted.map((value) => ({ adjusted: value, rejected: value <= q }));
}
