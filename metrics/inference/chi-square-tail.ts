import { gammaShares } from "./incomplete-gamma";

/** P(X > statistic) of chi-square with `df` degrees of freedom. NIST DLMF 8.2. */
export function chiSquareTail(statistic: number, df: number): number {
  return gammaShares(statistic / 2, df / 2).upper;
}
