import { directStandardisation } from "./direct-standardisation";
import { mantelHaenszel, type Stratum } from "./mantel-haenszel";
import { assertShare } from "./value-check";

/** Differences first − second; `standardised` is null when a stratum has one side empty. */
export type SimpsonCheck = {
  crude: number;
  adjusted: number;
  standardised: number | null;
  reversed: boolean;
};

/**
 * Whether the difference within strata is the opposite of the one overall, both of at least `least`; null when
 * a side or every comparison is empty. Simpson, JRSS B 13 (1951) 238.
 */
export function simpsonCheck(strata: readonly Stratum[], least = 0.02): SimpsonCheck | null {
  assertShare("least", least);
  const adjusted = mantelHaenszel(strata)?.riskDifference.value;
  if (adjusted === undefined) return null;
  const share = (side: keyof Stratum) =>
    strata.reduce((sum, stratum) => sum + stratum[side].k, 0) /
    strata.reduce((sum, stratum) => sum + stratum[side].n, 0);
  const crude = share("first") - share("second");
  const sizes = strata.map(({ first, second }) => first.n + second.n);
  const first = directStandardisation(
    strata.map((stratum) => stratum.first),
    sizes,
  );
  const second = directStandardisation(
    strata.map((stratum) => stratum.second),
    sizes,
  );
  return {
    crude,
    adjusted,
    standardised: first && second ? first.value - second.value : null,
    reversed: crude * adjusted < 0 && Math.min(Math.abs(crude), Math.abs(adjusted)) >= least,
  };
}
