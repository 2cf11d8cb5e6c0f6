import { assertCounts, type Counts } from "./count-check";
import { type Interval, z95 } from "./wilson";

/** The two sides of a comparison within one stratum. */
export type Stratum = { first: Counts; second: Counts };

export type MantelHaenszel = {
  riskDifference: Interval & { value: number };
  /** Null when one side never or always hits. */
  oddsRatio: (Interval & { value: number }) | null;
};

/**
 * Difference first − second and odds ratio across strata, each with its 95% interval. Strata with one side
 * empty do not count; null when none is left. Mantel and Haenszel 1959; Sato, Greenland and Robins, Biometrics
 * 45 (1989) 1323; Robins, Breslow and Greenland, Biometrics 42 (1986) 311.
 */
export function mantelHaenszel(strata: readonly Stratum[]): MantelHaenszel | null {
  for (const { first, second } of strata) {
    assertCounts(first.k, first.n);
    assertCounts(second.k, second.n);
  }
  const cells = strata
    .filter(({ first, second }) => first.n > 0 && second.n > 0)
    .map(({ first, second }) => ({
      a: first.k,
      b: first.n - first.k,
      c: second.k,
      d: second.n - second.k,
      n1: first.n,
      n2: second.n,
      n: first.n + second.n,
    }));
  if (cells.length === 0) return null;
  return { riskDifference: riskDifference(cells), oddsRatio: oddsRatio(cells) };
}

type Cell = Record<"a" | "b" | "c" | "d" | "n1" | "n2" | "n", number>;
const over = (cells: readonly Cell[], term: (cell: Cell) => number) =>
  cells.reduce((sum, cell) => sum + term(cell), 0);

function riskDifference(cells: readonly Cell[]): Interval & { value: number } {
  const weight = over(cells, ({ n1, n2, n }) => (n1 * n2) / n);
  const value = over(cells, ({ a, c, n1, n2, n }) => (a * n2 - c * n1) / n) / weight;
  const p = over(
    cells,
    ({ a, c, n1, n2, n }) => (n1 * n1 * c - n2 * n2 * a + (n1 * n2 * (n2 - n1)) / 2) / (n * n),
  );
  const q = over(cells, ({ a, b, c, d, n }) => (a * d + b * c) / (2 * n));
  const half = (z95 * Math.sqrt(Math.max(0, value * p + q))) / weight;
  return { value, low: value - half, high: value + half };
}

function oddsRatio(cells: readonly Cell[]): (Interval & { value: number }) | null {
  const along = over(cells, ({ a, d, n }) => (a * d) / n);
  const across = over(cells, ({ b, c, n }) => (b * c) / n);
  if (along === 0 || across === 0) return null;
  const variance =
    over(cells, ({ a, d, n }) => ((a + d) * a * d) / (n * n)) / (2 * along * along) +
    over(cells, ({ a, b, c, d, n }) => ((a + d) * b * c + (b + c) * a * d) / (n * n)) / (2 * along * across) +
    over(cells, ({ b, c, n }) => ((b + c) * b * c) / (n * n)) / (2 * across * across);
  const value = along / across;
  const spread = Math.exp(z95 * Math.sqrt(variance));
  return { value, low: value / spread, high: value * spread };
}
