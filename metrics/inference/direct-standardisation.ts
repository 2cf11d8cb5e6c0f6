import { assertCounts, type Counts } from "./count-check";
import { type Interval, z95 } from "./wilson";

/**
 * The share there would be if strata had the sizes of a standard population, 0..1, with its 95% interval; null
 * when a stratum of the standard has no observation. Breslow and Day 1987, vol. II, 2.1; delta method.
 * @param standard the size of each stratum in the standard population, in the order of `strata`
 */
export function directStandardisation(
  strata: readonly Counts[],
  standard: readonly number[],
): (Interval & { value: number }) | null {
  if (strata.length !== standard.length) {
    throw new RangeError(`${strata.length} strata need as many standard sizes, not ${standard.length}`);
  }
  for (const { k, n } of strata) assertCounts(k, n);
  for (const size of standard) {
    if (!(size >= 0 && size < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a standard size must be at least 0, not ${size}`);
    }
  }
  const all = standard.reduce((sum, size) => sum + size, 0);
  if (all === 0) return null;
  let value = 0;
  let variance = 0;
  for (const [at, { k, n }] of strata.entries()) {
    const weight = (standard[at] ?? 0) / all;
    if (weight === 0) continue;
    if (n === 0) return null;
    value += (weight * k) / n;
    variance += (weight * weight * (k / n) * (1 - k / n)) / n;
  }
  const half = z95 * Math.sqrt(variance);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}
