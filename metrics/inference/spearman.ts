import { type Correlation, correlation } from "./pearson";
import { ranks } from "./ranks";

/**
 * Rank correlation; null below three pairs or when one side does not vary. p by Student's t with n − 2 degrees
 * of freedom; interval by Fisher's z with variance (1 + r²/2) / (n − 3), Bonett and Wright, Psychometrika 65 (2000) 23.
 */
export function spearman(first: readonly number[], second: readonly number[]): Correlation | null {
  return correlation(ranks(first), ranks(second), (r) => 1 + (r * r) / 2);
}
