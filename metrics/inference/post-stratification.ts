import { type AnswerStratum, collapsedStrata } from "./collapsed-strata";
import { momentsFromSums } from "./moments";
import { assertPositive } from "./value-check";
import { type Interval, wilson, z95 } from "./wilson";

export type PostStratified = {
  value: number;
  /** 95%, null where a stratum has a single answer. */
  interval: Interval | null;
  /** How many equally weighted answers these are worth, Kish 1965. */
  effectiveN: number;
  answered: number;
  population: number;
  /** The value if everyone who did not answer had given the worst or the best answer. */
  band: Interval;
  /** The strata as collapsed, each answer's weight with mean 1, and whether the cap cut it. */
  strata: (AnswerStratum & { weight: number; capped: boolean })[];
};

/**
 * Mean answer as if every stratum had answered equally often; null without answers. Strata under `least` answers
 * are collapsed; no answer weighs more than `cap` times the average before weights are scaled to mean 1. Delta
 * method, Holt and Smith, JRSS A 142 (1979) 33; where no stratum varies, Wilson's interval at the effective n.
 * @param scale the worst and the best answer, 0 and 1 for a share
 */
export function postStratification(
  given: readonly AnswerStratum[],
  {
    least = 10,
    cap = 5,
    scale = { low: 0, high: 1 },
  }: { least?: number; cap?: number; scale?: Interval } = {},
): PostStratified | null {
  assertPositive("cap", cap, Number.POSITIVE_INFINITY);
  assertPositive("the width of the scale", scale.high - scale.low);
  const collapsed = collapsedStrata(given, least);
  for (const { n, sum } of collapsed) {
    const slack = 1e-9 * n * Math.max(Math.abs(scale.low), Math.abs(scale.high));
    if (sum < n * scale.low - slack || sum > n * scale.high + slack) {
      throw new RangeError(
        `${n} answers cannot add up to ${sum} on a scale of ${scale.low} to ${scale.high}`,
      );
    }
  }
  const total = (of: (stratum: AnswerStratum) => number) =>
    collapsed.reduce((sum, stratum) => sum + of(stratum), 0);
  const answered = total(({ n }) => n);
  const population = total(({ size }) => size);
  if (answered === 0) return null;
  const raw = collapsed.map(({ size, n }) => size / n / (population / answered));
  const cut = raw.map((weight) => Math.min(weight, cap));
  const mean = cut.reduce((sum, weight, at) => sum + weight * (collapsed[at]?.n ?? 0), 0) / answered;
  const strata = collapsed.map((stratum, at) => ({
    ...stratum,
    weight: (cut[at] ?? 0) / mean,
    capped: (raw[at] ?? 0) > cap,
  }));
  const value = strata.reduce((sum, { weight, sum: answers }) => sum + weight * answers, 0) / answered;
  const effectiveN = answered ** 2 / strata.reduce((sum, { weight, n }) => sum + n * weight * weight, 0);
  const worst = total(({ sum }) => sum);
  const band = {
    low: (worst + (population - answered) * scale.low) / population,
    high: (worst + (population - answered) * scale.high) / population,
  };
  const interval = intervalOf(value, strata, answered, effectiveN, scale);
  return { value, interval, effectiveN, answered, population, band, strata };
}

function intervalOf(
  value: number,
  strata: readonly (AnswerStratum & { weight: number })[],
  answered: number,
  effectiveN: number,
  scale: Interval,
): Interval | null {
  if (strata.some(({ n }) => n < 2)) return null;
  const variance = strata.reduce((sum, { weight, n, sum: answers, squares }) => {
    const share = (weight * n) / answered;
    return sum + (share * share * momentsFromSums(n, answers, squares).variance) / n;
  }, 0);
  const width = scale.high - scale.low;
  if (variance === 0) {
    const share = Math.min(1, Math.max(0, (value - scale.low) / width));
    const interval = wilson(share * effectiveN, effectiveN);
    return interval && { low: scale.low + width * interval.low, high: scale.low + width * interval.high };
  }
  const half = z95 * Math.sqrt(variance);
  return { low: Math.max(scale.low, value - half), high: Math.min(scale.high, value + half) };
}
