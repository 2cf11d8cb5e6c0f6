import { assertCounts } from "./count-check";
import { betaShares, type Shares } from "./incomplete-beta";
import { assertShare, assertWhole } from "./value-check";

/**
 * P(X ≤ k) as `lower` and P(X ≥ k) as `upper` for n draws that each hit with probability p; the two overlap
 * at k. Exact for any n. NIST DLMF 8.17.5.
 */
export function binomialTails(k: number, n: number, p: number): Shares {
  assertCounts(k, n);
  assertWhole("k", k);
  assertWhole("n", n);
  assertShare("p", p);
  return {
    lower: k === n ? 1 : betaShares(p, k + 1, n - k).upper,
    upper: k === 0 ? 1 : betaShares(p, k, n - k + 1).lower,
  };
}
