import { type Part, printedFrom, type Unit } from "@/language/reading";
import { crowdSize } from "../crowd-size";
import type { HouseRules } from "../house-rules";
import { meanInterval } from "../inference/mean-interval";
import { wilson } from "../inference/wilson";
import type { Cell, Sums } from "../metric";

/**
 * What was answered where about so much was expected; cells are bands of predictions. Bands of few answers, or of few customers, are one with
 * the next, so that nothing has to be withheld.
 */
export function calibrationBands(cells: Cell[], rules: HouseRules, unit: Unit): Part[] {
  const bands = cells
    .filter(({ sums }) => (sums.n ?? 0) > 0)
    .sort((a, b) => Number(a.of.band) - Number(b.of.band));
  const together: Cell[] = [];
  const isEnough = ({ sums, crowds }: Cell) =>
    (sums.n ?? 0) >= printedFrom && crowdSize(crowds) >= rules.smallestGroup;
  for (const band of bands) {
    const last = together.at(-1);
    if (last && !isEnough(last)) together.splice(-1, 1, joined(last, band));
    else together.push(band);
  }
  const [last, before] = [together.at(-1), together.at(-2)];
  if (last && before && !isEnough(last)) together.splice(-2, 2, joined(before, last));
  return together.map(({ sums }) => part(sums, unit));
}

/** At least as many customers as the larger has: who is in both is not known. */
const joined = (a: Cell, b: Cell): Cell => ({
  of: b.of,
  sums: Object.fromEntries(
    Object.keys(a.sums).map((name) => [name, (a.sums[name] ?? 0) + (b.sums[name] ?? 0)]),
  ),
  crowds: crowdSize(a.crowds) >= crowdSize(b.crowds) ? a.crowds : b.crowds,
});

function part({ n = 0, sum = 0, squares = 0, error = 0 }: Sums, unit: Unit): Part {
  const isShare = unit === "share";
  const interval = isShare ? wilson(sum, n) : meanInterval(n, sum, squares);
  return {
    name: `expected ${((sum - error * 1e-6) / n).toFixed(2)}`,
    value: sum / n,
    k: isShare ? sum : null,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}
