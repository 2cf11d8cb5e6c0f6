import { assertCounts, type Counts } from "./count-check";
import { newcombe } from "./difference";
import { type Interval, wilson } from "./wilson";

/**
 * Highest − lowest share of several cells, their places, and Newcombe's 95% interval between those two. It grows
 * with the number of small cells by chance alone: order by `low`, never by `value`. Null below two cells with n ≥ `least`.
 */
export function spread(
  cells: readonly Counts[],
  least = 30,
): (Interval & { value: number; highest: number; lowest: number }) | null {
  for (const { k, n } of cells) assertCounts(k, n);
  const shares = cells.flatMap(({ k, n }, at) => {
    const interval = n >= least ? wilson(k, n) : null;
    return interval ? [{ at, value: k / n, n, ...interval }] : [];
  });
  const [lowest, ...others] = shares.sort((a, b) => a.value - b.value);
  const highest = others.at(-1);
  if (!lowest || !highest) return null;
  const interval = newcombe(highest, lowest);
  return { ...interval, value: highest.value - lowest.value, highest: highest.at, lowest: lowest.at };
}
