import { assertFinite } from "./value-check";

/** What one agent, day or contact adds above and below the line. */
export type RatioTerm = { over: number; under: number };

/** Σ over / Σ under, never a mean of ratios; null when nothing is below the line. Cochran, Sampling Techniques 1977, ch. 6. */
export function ratioOfSums(terms: readonly RatioTerm[], counts?: readonly number[]): number | null {
  let over = 0;
  let under = 0;
  for (const [at, term] of terms.entries()) {
    assertFinite("over", term.over);
    if (!(term.under >= 0)) throw new RangeError(`under must be at least 0, not ${term.under}`);
    const times = counts ? (counts[at] ?? 0) : 1;
    over += times * term.over;
    under += times * term.under;
  }
  return under === 0 ? null : over / under;
}
