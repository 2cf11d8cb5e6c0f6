import { assertCounts, type Counts } from "./count-check";

/** What a stratum adds to a change: by its own rate, and by how much of everything it is. */
export type Parts = { total: number; rate: number; mix: number };

/**
 * Splits the change of an overall share, after − before, into changed rates and a changed mix of strata; rate +
 * mix = total. A stratum empty on one side keeps its rate. Null when one side is empty. Kitagawa, JASA 50 (1955) 1168.
 */
export function kitagawa(
  strata: readonly { before: Counts; after: Counts }[],
): (Parts & { strata: Parts[] }) | null {
  for (const { before, after } of strata) {
    assertCounts(before.k, before.n);
    assertCounts(after.k, after.n);
  }
  const sizeBefore = strata.reduce((sum, { before }) => sum + before.n, 0);
  const sizeAfter = strata.reduce((sum, { after }) => sum + after.n, 0);
  if (sizeBefore === 0 || sizeAfter === 0) return null;
  const parts = strata.map(({ before, after }) => {
    const shares = [before.n / sizeBefore, after.n / sizeAfter] as const;
    const known = before.n > 0 ? before : after;
    const rateBefore = known.n === 0 ? 0 : known.k / known.n;
    const rateAfter = after.n > 0 ? after.k / after.n : rateBefore;
    const rate = ((shares[0] + shares[1]) / 2) * (rateAfter - rateBefore);
    const mix = ((rateBefore + rateAfter) / 2) * (shares[1] - shares[0]);
    return { total: rate + mix, rate, mix };
  });
  const sum = (part: keyof Parts) => parts.reduce((total, one) => total + one[part], 0);
  return { total: sum("total"), rate: sum("rate"), mix: sum("mix"), strata: parts };
}
