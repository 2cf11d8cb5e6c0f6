import { bootstrap } from "./bootstrap";
import { assertFinite } from "./value-check";

export type Scale = "nominal" | "ordinal" | "interval";

export type Agreement = { value: number; low: number | null; high: number | null; units: number };

/**
 * Agreement of any number of judges, at most 1, with missing verdicts as null, and a seeded bootstrap interval
 * over units. Units with fewer than two verdicts do not count; null when none is left or all verdicts are the
 * same. Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.
 * @param verdicts one row per unit, one number or null per judge
 */
export function krippendorffAlpha(
  verdicts: readonly (readonly (number | null)[])[],
  scale: Scale,
  seed = 1,
): Agreement | null {
  const units = verdicts
    .map((unit) => unit.filter((verdict) => verdict !== null))
    .filter((unit) => unit.length > 1);
  for (const unit of units) for (const verdict of unit) assertFinite("a verdict", verdict);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const places = new Map(values.map((value, at) => [value, at]));
  const tallies = units.map((unit) => {
    const tally: number[] = new Array(values.length).fill(0);
    for (const verdict of unit) {
      const at = places.get(verdict) ?? 0;
      tally[at] = (tally[at] ?? 0) + 1;
    }
    return tally;
  });
  const alpha = (counts: readonly number[]) => alphaOf(tallies, counts, values, scale);
  const once = tallies.map(() => 1);
  const value = alpha(once);
  if (!Number.isFinite(value)) return null;
  const interval = bootstrap(once, alpha, { seed, draws: 1000, method: "percentile" });
  return { value, low: interval?.low ?? null, high: interval?.high ?? null, units: units.length };
}

function alphaOf(
  tallies: readonly (readonly number[])[],
  counts: readonly number[],
  values: readonly number[],
  scale: Scale,
): number {
  const totals = values.map((_, at) =>
    tallies.reduce((sum, tally, i) => sum + (tally[at] ?? 0) * (counts[i] ?? 0), 0),
  );
  const distances = squaredDistances(values, totals, scale);
  const n = totals.reduce((sum, total) => sum + total, 0);
  const seen = tallies.reduce((sum, tally, i) => {
    const judges = tally.reduce((a, b) => a + b, 0);
    return sum + ((counts[i] ?? 0) * disagreement(tally, distances)) / (judges - 1);
  }, 0);
  return 1 - ((n - 1) * seen) / disagreement(totals, distances);
}

/** Σ over pairs of different verdicts, of how many there are by how far they lie apart. */
function disagreement(tally: readonly number[], distances: readonly (readonly number[])[]): number {
  return tally.reduce(
    (sum, count, at) =>
      count === 0
        ? sum
        : sum + count * tally.slice(0, at).reduce((s, other, i) => s + other * (distances[at]?.[i] ?? 0), 0),
    0,
  );
}

/** How far value `at` lies from each value before it. */
function squaredDistances(values: readonly number[], totals: readonly number[], scale: Scale): number[][] {
  return values.map((value, at) =>
    values.slice(0, at).map((other, i) => {
      if (scale === "nominal") return 1;
      if (scale === "interval") return (value - other) ** 2;
      const passed = totals.slice(i, at + 1).reduce((sum, total) => sum + total, 0);
      return (passed - ((totals[i] ?? 0) + (totals[at] ?? 0)) / 2) ** 2;
    }),
  );
}
