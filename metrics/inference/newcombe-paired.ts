import { assertFinite } from "./value-check";
import { type Interval, wilson } from "./wilson";

/** People by whether the first and the second thing held of them. */
export type PairedCounts = { both: number; firstOnly: number; secondOnly: number; neither: number };

/**
 * Difference first − second of two shares of the same n people, with its 95% interval; null when n = 0.
 * Newcombe, Stat Med 17 (1998) 2635, method 10.
 */
export function newcombePaired(counts: PairedCounts): (Interval & { difference: number }) | null {
  const { both, firstOnly, secondOnly, neither } = counts;
  for (const [name, count] of Object.entries(counts)) {
    assertFinite(name, count);
    if (count < 0) throw new RangeError(`${name} must be at least 0, not ${count}`);
  }
  const n = both + firstOnly + secondOnly + neither;
  const a = wilson(both + firstOnly, n);
  const b = wilson(both + secondOnly, n);
  if (!a || !b) return null;
  const first = (both + firstOnly) / n;
  const second = (both + secondOnly) / n;
  const phi = correctedPhi(counts, n);
  const together = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  const difference = (firstOnly - secondOnly) / n;
  return {
    difference,
    low: difference - together(first - a.low, b.high - second),
    high: difference + together(a.high - first, second - b.low),
  };
}

/** The phi coefficient, its product moved by n / 2 towards 0 where it is positive. */
function correctedPhi({ both, firstOnly, secondOnly, neither }: PairedCounts, n: number): number {
  const product = both * neither - firstOnly * secondOnly;
  const margins =
    Math.sqrt(both + firstOnly) *
    Math.sqrt(secondOnly + neither) *
    Math.sqrt(both + secondOnly) *
    Math.sqrt(firstOnly + neither);
  return margins === 0 ? 0 : (product > 0 ? Math.max(0, product - n / 2) : product) / margins;
}
