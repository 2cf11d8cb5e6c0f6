import { normalQuantile } from "./normal-quantile";
import { normalTail } from "./normal-tail";
import { percentile } from "./percentile";
import { randomBinomial } from "./random-binomial";
import { type Random, randomStream } from "./random-stream";
import { assertWhole } from "./value-check";
import { z95 } from "./wilson";

/** A number from how often each item was drawn. */
export type Statistic = (counts: readonly number[]) => number;

export type Bootstrap = {
  value: number;
  low: number;
  high: number;
  method: "bootstrap_bca" | "bootstrap_percentile";
};

/**
 * 95% interval of any statistic, by drawing as many items as there are, with replacement, the same for the
 * same seed. `counts` says how often each item was seen: all 1 for a list, more for a histogram. Draws on which
 * the statistic has no value are left out. BCa asks the statistic once more per item. Null below two items seen,
 * or when most draws have no value. Efron, JASA 82 (1987) 171.
 */
export function bootstrap(
  counts: readonly number[],
  statistic: Statistic,
  { seed, draws = 2000, method = "bca" }: { seed: number; draws?: number; method?: "bca" | "percentile" },
): Bootstrap | null {
  for (const count of counts) assertWhole("a count", count);
  assertWhole("draws", draws, 1);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 2) return null;
  const value = statistic(counts);
  if (!Number.isFinite(value)) throw new RangeError(`the statistic must be a finite number, not ${value}`);
  const random = randomStream(seed);
  const draw = resampling(counts, n);
  const drawn = Array.from({ length: draws }, () => statistic(draw(random))).filter(Number.isFinite);
  if (drawn.length < draws / 2) return null;
  const ends = method === "bca" ? accelerated(value, drawn, counts, statistic) : null;
  const [low, high] = ends ?? [0.025, 0.975];
  return {
    value,
    low: percentile(drawn, low),
    high: percentile(drawn, high),
    method: ends ? "bootstrap_bca" : "bootstrap_percentile",
  };
}

/** Draws n of the items with replacement and says how often each came up. */
function resampling(counts: readonly number[], n: number): (random: Random) => number[] {
  if (n > 8 * counts.length) return (random) => byBinomials(random, counts, n);
  const owners = counts.flatMap((count, at) => new Array<number>(count).fill(at));
  return (random) => {
    const times: number[] = new Array(counts.length).fill(0);
    for (let draw = 0; draw < n; draw++) {
      const at = owners[Math.floor(random() * n)] ?? 0;
      times[at] = (times[at] ?? 0) + 1;
    }
    return times;
  };
}

/** The same for items seen often, one binomial after another, in steps of items and not of draws. */
function byBinomials(random: Random, counts: readonly number[], n: number): number[] {
  let drawsLeft = n;
  let itemsLeft = n;
  return counts.map((count) => {
    const times = randomBinomial(random, drawsLeft, count / itemsLeft);
    drawsLeft -= times;
    itemsLeft -= count;
    return times;
  });
}

/** The percentiles that correct for bias and skew, null where neither can be told. */
function accelerated(
  value: number,
  drawn: readonly number[],
  counts: readonly number[],
  statistic: Statistic,
): [number, number] | null {
  const below = drawn.reduce((sum, one) => sum + (one < value ? 1 : one === value ? 0.5 : 0), 0);
  const bias = normalQuantile(below / drawn.length);
  const others = [...counts];
  const without = counts.flatMap((count, at) => {
    if (count === 0) return [];
    others[at] = count - 1;
    const left = statistic(others);
    others[at] = count;
    return [{ count, value: left }];
  });
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = without.reduce((sum, one) => sum + one.count * one.value, 0) / n;
  const moment = (power: number) =>
    without.reduce((sum, one) => sum + one.count * (mean - one.value) ** power, 0);
  const acceleration = moment(3) / (6 * moment(2) ** 1.5);
  if (!Number.isFinite(bias) || !Number.isFinite(acceleration)) return null;
  const end = (z: number) => normalTail(-(bias + (bias + z) / (1 - acceleration * (bias + z))));
  const ends: [number, number] = [end(-z95), end(z95)];
  return ends[0] < ends[1] ? ends : null;
}
