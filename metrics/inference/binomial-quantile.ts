import { binomialTails } from "./binomial-tails";
import { assertShare, assertWhole } from "./value-check";

/** The smallest k with P(X ≤ k) ≥ lower, for n draws that each hit with probability p. Found by halving. */
export function binomialQuantile(lower: number, n: number, p: number): number {
  assertShare("lower", lower, p);
  assertWhole("n", n);
  let first = 0;
  let last = n;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (binomialTails(middle, n, p).lower >= lower) last = middle;
    else first = middle + 1;
  }
  return first;
}
