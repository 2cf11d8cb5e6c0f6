import { assertCounts, type Counts } from "./count-check";
import { twoSidedNormalTail } from "./normal-tail";
import { assertFinite } from "./value-check";
import { type Interval, z95 } from "./wilson";

/** How a group changed, after − before. */
export type Change = { difference: number; standardError: number };

/**
 * How much more the treated changed than the control, with its 95% interval and the p of no effect. Holds
 * only where both would have moved alike. Card and Krueger, Am Econ Rev 84 (1994) 772.
 */
export function differenceInDifferences(treated: Change, control: Change): Interval & Change & { p: number } {
  for (const { difference, standardError } of [treated, control]) {
    assertFinite("difference", difference);
    if (!(standardError >= 0)) throw new RangeError(`standardError must be at least 0, not ${standardError}`);
  }
  const difference = treated.difference - control.difference;
  const standardError = Math.hypot(treated.standardError, control.standardError);
  const half = z95 * standardError;
  const p = standardError === 0 ? Number(difference === 0) : twoSidedNormalTail(difference / standardError);
  return { difference, standardError, low: difference - half, high: difference + half, p };
}

/**
 * The change of a share between two periods; null when one is empty. The error is of shares with one hit and
 * one miss more, so that 0 and n of n are not certain. Agresti and Caffo, Am Stat 54 (2000) 280.
 */
export function shareChange(before: Counts, after: Counts): Change | null {
  for (const { k, n } of [before, after]) assertCounts(k, n);
  if (before.n === 0 || after.n === 0) return null;
  const variance = ({ k, n }: Counts) => {
    const share = (k + 1) / (n + 2);
    return (share * (1 - share)) / (n + 2);
  };
  return {
    difference: after.k / after.n - before.k / before.n,
    standardError: Math.sqrt(variance(before) + variance(after)),
  };
}
