import { assertCounts } from "./count-check";
import { assertFinite, assertWhole } from "./value-check";

/** Sums over clusters i of hits k_i among n_i rows. */
export type ClusterSums = { clusters: number; kk: number; kn: number; nn: number };

/**
 * How many independent rows k of n are worth when rows come in clusters: n / deff, at most n.
 * Variance of a ratio over clusters; Donner and Klar 2000, ch. 3; Rao and Scott, Biometrics 48 (1992) 577.
 */
export function effectiveSize(k: number, n: number, { clusters, kk, kn, nn }: ClusterSums): number {
  assertCounts(k, n);
  assertWhole("clusters", clusters);
  assertFinite("a sum over clusters", kk, kn, nn);
  if (n === 0) return 0;
  const share = k / n;
  const independent = (share * (1 - share)) / n;
  if (clusters < 2 || independent === 0) return n;
  const residual = Math.max(0, kk - 2 * share * kn + share * share * nn);
  const clustered = ((clusters / (clusters - 1)) * residual) / (n * n);
  return n / Math.max(1, clustered / independent);
}
