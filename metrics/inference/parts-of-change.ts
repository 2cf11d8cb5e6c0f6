import type { Counts } from "./count-check";
import { type Estimated, newcombe, welch } from "./difference";
import { kitagawa, type Parts } from "./kitagawa";
import { meanInterval } from "./mean-interval";
import type { Interval } from "./wilson";

/** One side of a stratum, with the 95% interval of its share; where n is 0 the interval says nothing. */
export type Side = Counts & Interval;
export type Stratum = { before: Side; after: Side };
export type Part = Interval & { value: number };

/**
 * The change of an overall share as changed rates and a changed mix, each with its 95% interval. Unlike in
 * `kitagawa` the mix of a stratum is measured from the overall share: one that grows adds only if it is above it.
 * The rate's interval combines those of the strata (Zou and Donner, Stat Med 27 (2008) 1693), the mix's is
 * Welch's for the strata's mean rates. Null when a side has fewer than two rows.
 */
export function partsOfChange(
  strata: readonly Stratum[],
): { total: number; rate: Part; mix: Part; strata: Parts[] } | null {
  const found = kitagawa(strata);
  const [before, after] = [side(strata, "before"), side(strata, "after")];
  if (!found || !before || !after) return null;
  const centre = (before.share + after.share) / 2;
  const parts = found.strata.map(({ rate, mix }, place): Parts => {
    const one = strata[place] as Stratum;
    const own = mix - centre * (one.after.n / after.n - one.before.n / before.n);
    return { total: rate + own, rate, mix: own };
  });
  const sum = (part: keyof Parts) => parts.reduce((total, one) => total + one[part], 0);
  const weight = (one: Stratum) => (one.before.n / before.n + one.after.n / after.n) / 2;
  const margins = strata
    .filter((one) => one.before.n > 0 && one.after.n > 0)
    .map((one) => margin(one, weight(one)));
  return {
    total: sum("total"),
    rate: {
      value: sum("rate"),
      low: sum("rate") - Math.hypot(...margins.map(({ below }) => below)),
      high: sum("rate") + Math.hypot(...margins.map(({ above }) => above)),
    },
    mix: { value: sum("mix"), ...welch(after.mean, before.mean) },
    strata: parts,
  };
}

/** How far a stratum alone may draw the rate down and up. */
function margin({ before, after }: Stratum, weight: number): { below: number; above: number } {
  const [a, b] = [after, before].map((one): Estimated => ({ ...one, value: one.k / one.n }));
  if (!a || !b) return { below: 0, above: 0 };
  const { low, high } = newcombe(a, b);
  const difference = a.value - b.value;
  return { below: weight * (difference - low), above: weight * (high - difference) };
}

/** A cohort as a whole: its share, and the mean of its strata's mean rates. */
function side(strata: readonly Stratum[], which: keyof Stratum) {
  const sum = (of: (one: Stratum) => number) => strata.reduce((total, one) => total + of(one), 0);
  const n = sum((one) => one[which].n);
  const scores = sum((one) => one[which].n * meanRate(one));
  const interval = meanInterval(
    n,
    scores,
    sum((one) => one[which].n * meanRate(one) ** 2),
  );
  const mean: Estimated | null = interval && { value: scores / n, ...interval, n };
  return mean && { n, share: sum((one) => one[which].k) / n, mean };
}

/** The mean of both rates, or the only one that there is. */
function meanRate(stratum: Stratum): number {
  const rates = [stratum.before, stratum.after].filter(({ n }) => n > 0).map(({ k, n }) => k / n);
  return rates.length === 0 ? 0 : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
