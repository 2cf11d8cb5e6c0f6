import { assertCounts } from "./count-check";
import { assertFinite, assertWhole } from "./value-check";

/** Sums over clusters i of hits k_i among n_i rows. */
export type ClusterSums = { k: number; n: number; clusters: number; kk: number; kn: number; nn: number };

/** What is believed before: this effect, as if so much variance among independent rows had been seen to grow by it. */
export type EffectPrior = { effect: number; worth: number };

/**
 * How many times the variance of a share among independent rows it has as rows come in clusters, at least 1. Of several
 * groups it is that of all their shares together: the one variance, summed up over groups, over the other.
 * Variance of a ratio over clusters; Donner and Klar 2000, ch. 3; Rao and Scott, Biometrics 48 (1992) 577.
 */
export function designEffect(
  groups: readonly ClusterSums[],
  { effect, worth }: EffectPrior = { effect: 1, worth: 0 },
): number {
  let [clustered, independent] = [worth * effect, worth];
  for (const { k, n, clusters, kk, kn, nn } of groups) {
    assertCounts(k, n);
    assertWhole("clusters", clusters);
    assertFinite("a sum over clusters", kk, kn, nn);
    if (clusters < 2) continue;
    const share = k / n;
    clustered += (clusters / (clusters - 1)) * Math.max(0, kk - 2 * share * kn + share * share * nn);
    independent += n * share * (1 - share);
  }
  return independent === 0 ? 1 : Math.max(1, clustered / independent);
}
