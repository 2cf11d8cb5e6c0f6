import { effectiveSize } from "@/metrics/inference/cluster-size";
import { wilson } from "@/metrics/inference/wilson";

/** A share of answers with its interval; answers on the same contact count as hanging together. */
export type Share = {
  k: number;
  n: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: "sound" | "too_few" | "none";
};

/** Below so many answers a share is not shown. */
const fewest = 10;

/**
 * The share of hits, where the answers come in groups: Wilson, with as many independent answers as the groups
 * are worth.
 */
export function shareOf(groups: readonly (readonly boolean[])[]): Share {
  const sums = groups
    .filter((group) => group.length > 0)
    .map((group) => ({ k: group.filter(Boolean).length, n: group.length }));
  const sum = (term: (one: { k: number; n: number }) => number) =>
    sums.reduce((total, one) => total + term(one), 0);
  const [k, n] = [sum((one) => one.k), sum((one) => one.n)];
  if (n === 0) return { k, n, value: null, low: null, high: null, standing: "none" };
  const worth = effectiveSize(k, n, {
    clusters: sums.length,
    kk: sum((one) => one.k * one.k),
    kn: sum((one) => one.k * one.n),
    nn: sum((one) => one.n * one.n),
  });
  const interval = wilson(k, n, worth);
  return {
    k,
    n,
    value: k / n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    standing: n < fewest ? "too_few" : "sound",
  };
}
