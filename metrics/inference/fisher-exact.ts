import { type Margins, margins, type Table } from "./contingency-table";
import { logHypergeometricMass } from "./hypergeometric";
import { logGamma } from "./log-gamma";

/** How far apart two logarithms may be for two tables to count as equally likely in spite of rounding. */
export const tieTolerance = 1e-7;

/**
 * Two-sided p of "all rows share one mix": the sum over the tables with the same margins that are no likelier
 * than the observed one; null when there are more than `atMost` tables. Freeman and Halton, Biometrika 38 (1951) 141.
 */
export function fisherExact(given: Table, atMost = 30_000): number | null {
  const all = margins(given);
  if (all.rows.length < 2 || all.columns.length < 2) return 1;
  const fourfold = all.rows.length === 2 && all.columns.length === 2;
  if (!fourfold && !(waysToFill(all.columns[0] ?? 0, all.rows) <= atMost)) return null;
  const likelihoods = fourfold ? fourfoldTables(all) : allTables(all, atMost);
  if (!likelihoods) return null;
  const observed = logTableMass(all.table, all);
  const unlikely = likelihoods.filter((logarithm) => logarithm <= observed + tieTolerance);
  return Math.min(1, sum(unlikely.sort((a, b) => a - b).map(Math.exp)));
}

/** ln of the probability of a table given its margins. */
function logTableMass(table: Table, { rows, columns, n }: Margins): number {
  if (rows.length === 2 && columns.length === 2) {
    return logHypergeometricMass(table[0]?.[0] ?? 0, urn(rows, columns));
  }
  const logFactorials = (counts: readonly number[]) => sum(counts.map(logFactorial));
  return logFactorials(rows) + logFactorials(columns) - logFactorial(n) - logFactorials(table.flat());
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** ln count!. */
export const logFactorial = (count: number) => (count < 2 ? 0 : logGamma(count + 1));
const urn = ([hits = 0, misses = 0]: number[], [drawn = 0]: number[]) => ({ hits, misses, drawn });

function fourfoldTables({ rows, columns }: Margins): number[] {
  const { hits, misses, drawn } = urn(rows, columns);
  const least = Math.max(0, drawn - misses);
  return Array.from({ length: Math.min(hits, drawn) - least + 1 }, (_, at) =>
    logHypergeometricMass(least + at, { hits, misses, drawn }),
  );
}

/** How many first columns these margins allow, each of at least one table: with two columns, how many tables. */
function waysToFill(column: number, rows: readonly number[]): number {
  let ways = [1, ...Array<number>(column).fill(0)];
  for (const row of rows) {
    let within = 0;
    ways = ways.map((here, filled) => {
      within += here - (ways[filled - row - 1] ?? 0);
      return within;
    });
  }
  return ways[column] ?? 0;
}

/** ln of the probability of every table with these margins, filled column by column. */
function allTables({ rows, columns, n }: Margins, atMost: number): number[] | null {
  const factorials = Array.from({ length: Math.max(...rows, ...columns) + 1 }, (_, count) =>
    logFactorial(count),
  );
  const weigh = (count: number) => factorials[count] ?? 0;
  const start = sum(rows.map(weigh)) + sum(columns.map(weigh)) - logFactorial(n);
  const found: number[] = [];
  const left = [...rows];
  const fill = (column: number, row: number, inColumn: number, logarithm: number): void => {
    if (found.length > atMost) return;
    if (column === columns.length - 1) {
      found.push(logarithm - sum(left.map(weigh)));
      return;
    }
    const room = left[row] ?? 0;
    const below = sum(left.slice(row + 1));
    for (let count = Math.max(0, inColumn - below); count <= Math.min(room, inColumn); count++) {
      left[row] = room - count;
      const filled = logarithm - weigh(count);
      if (row === left.length - 1) fill(column + 1, 0, columns[column + 1] ?? 0, filled);
      else fill(column, row + 1, inColumn - count, filled);
    }
    left[row] = room;
  };
  fill(0, 0, columns[0] ?? 0, start);
  return found.length > atMost ? null : found;
}
