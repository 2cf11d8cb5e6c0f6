import { twoSidedNormalTail } from "./normal-tail";
import { quasiPoisson } from "./quasi-poisson";
import { type Interval, z95 } from "./wilson";

/** A period in order of time: its count, what it was counted in, and whether the change held yet. */
export type SeriesPeriod = { count: number; exposure: number; phase: "before" | "after" };

export type Interruption = Interval & { rateRatio: number; p: number; trend: number; dispersion: number };

/**
 * How the rate stepped at a change, beyond a steady trend: 1 is no step. `trend` is the factor per period; the 95%
 * interval is widened by over-dispersion. Null with fewer than eight periods, or no event, on a side. Lopez Bernal, Cummins and
 * Gasparrini, Int J Epidemiol 46 (2017) 348.
 */
export function interruptedSeries(periods: readonly SeriesPeriod[]): Interruption | null {
  const sides = (["before", "after"] as const).map((side) => periods.filter(({ phase }) => phase === side));
  if (sides.some((side) => side.length < 8 || side.every(({ count }) => count === 0))) return null;
  const middle = (periods.length - 1) / 2;
  const { coefficients, standardErrors, dispersion } = quasiPoisson(
    periods.map(({ count, exposure, phase }, at) => ({
      count,
      exposure,
      predictors: [phase === "after" ? 1 : 0, (at - middle) / periods.length],
    })),
  );
  const [, step = 0, slope = 0] = coefficients;
  const [, error = 0] = standardErrors;
  return {
    rateRatio: Math.exp(step),
    low: Math.exp(step - z95 * error),
    high: Math.exp(step + z95 * error),
    p: twoSidedNormalTail(step / error),
    trend: Math.exp(slope / periods.length),
    dispersion,
  };
}
