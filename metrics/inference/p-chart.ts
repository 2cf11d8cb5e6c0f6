import { binomialQuantile } from "./binomial-quantile";
import { binomialTails } from "./binomial-tails";
import { assertCounts, type Counts } from "./count-check";
import { normalTail } from "./normal-tail";
import { assertShare } from "./value-check";
import type { Interval } from "./wilson";

/** One point of a chart, `out` when it lies beyond its limits. */
export type ChartPoint = Interval & { value: number; out: boolean };

/** A day's share with its limits and the exact two-sided p of a day so far from the baseline. */
export type SharePoint = ChartPoint & { p: number; method: "three_sigma" | "exact_binomial" };

/**
 * Shares k / n by day against a baseline share, the overall one unless given; null for a day without any. Three
 * standard deviations, or exact binomial limits with the same tails where fewer than ten hits or misses are
 * expected. Shewhart 1931; NIST e-Handbook 6.3.3.2.
 */
export function pChart(days: readonly Counts[], baseline = overallShare(days)): (SharePoint | null)[] {
  for (const { k, n } of days) assertCounts(k, n);
  if (Number.isNaN(baseline)) return days.map(() => null);
  assertShare("baseline", baseline);
  return days.map(({ k, n }) => {
    if (n === 0) return null;
    const value = k / n;
    const { lower, upper } = binomialTails(k, n, baseline);
    const exact = n * Math.min(baseline, 1 - baseline) < 10;
    const { low, high } = exact ? exactLimits(n, baseline) : sigmaLimits(n, baseline);
    return {
      value,
      low,
      high,
      out: value < low || value > high,
      p: Math.min(1, 2 * Math.min(lower, upper)),
      method: exact ? "exact_binomial" : "three_sigma",
    };
  });
}

/** Σ k / Σ n, NaN when there is nothing. */
export function overallShare(days: readonly Counts[]): number {
  return days.reduce((sum, { k }) => sum + k, 0) / days.reduce((sum, { n }) => sum + n, 0);
}

function sigmaLimits(n: number, baseline: number): Interval {
  const three = 3 * Math.sqrt((baseline * (1 - baseline)) / n);
  return { low: Math.max(0, baseline - three), high: Math.min(1, baseline + three) };
}

const beyondThreeSigma = normalTail(3);

function exactLimits(n: number, baseline: number): Interval {
  return {
    low: binomialQuantile(beyondThreeSigma, n, baseline) / n,
    high: binomialQuantile(1 - beyondThreeSigma, n, baseline) / n,
  };
}
