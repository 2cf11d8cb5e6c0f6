import { type ClusterSums, designEffect } from "./design-effect";

/** How many independent rows k of n are worth when rows come in clusters: n / deff, at most n. */
export function effectiveSize(k: number, n: number, sums: Omit<ClusterSums, "k" | "n">): number {
  return n / designEffect([{ k, n, ...sums }]);
}
