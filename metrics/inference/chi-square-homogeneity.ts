import { chiSquareTail } from "./chi-square-tail";
import { margins, type Table } from "./contingency-table";

export type Homogeneity = { statistic: number; df: number; p: number; minimumExpected: number; n: number };

/**
 * Whether the rows of a table share one mix of columns. Empty rows and columns do not count; null when fewer
 * than two of either are left. Pearson, Phil Mag 50 (1900) 157.
 */
export function chiSquareHomogeneity(given: Table): Homogeneity | null {
  const { table, rows, columns, n } = margins(given);
  const df = (rows.length - 1) * (columns.length - 1);
  if (n === 0 || df === 0) return null;
  let statistic = 0;
  let minimumExpected = Number.POSITIVE_INFINITY;
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / n;
      statistic += (count - expected) ** 2 / expected;
      minimumExpected = Math.min(minimumExpected, expected);
    }
  }
  return { statistic, df, p: chiSquareTail(statistic, df), minimumExpected, n };
}
