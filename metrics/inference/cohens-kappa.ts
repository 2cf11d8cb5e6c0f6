import type { Table } from "./contingency-table";
import { assertNotEmpty, assertWhole } from "./value-check";
import { type Interval, z95 } from "./wilson";

/**
 * Agreement of two judges beyond chance, at most 1, with its 95% interval; rows are the verdicts of one,
 * columns of the other. Null when chance alone would agree on everything. Cohen, Educ Psychol Meas 20 (1960)
 * 37; standard error of Fleiss, Cohen and Everitt, Psychol Bull 72 (1969) 323.
 */
export function cohensKappa(
  table: Table,
): (Interval & { value: number; standardError: number; n: number }) | null {
  assertNotEmpty("table", table);
  for (const row of table) {
    if (row.length !== table.length) throw new RangeError("a table of two judges must be square");
    for (const count of row) assertWhole("a count", count);
  }
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const share = (i: number, j: number) => (table[i]?.[j] ?? 0) / n;
  const kinds = [...table.keys()];
  const sum = (term: (i: number) => number) => kinds.reduce((total, i) => total + term(i), 0);
  const rows = kinds.map((i) => sum((j) => share(i, j)));
  const columns = kinds.map((j) => sum((i) => share(i, j)));
  const agreed = sum((i) => share(i, i));
  const chance = sum((i) => (rows[i] ?? 0) * (columns[i] ?? 0));
  if (1 - chance < 1e-15) return null;
  // How the share of each cell moves kappa; its variance over the cells is that of one verdict.
  const pull = (i: number, j: number) =>
    (i === j ? 1 - chance : 0) - (1 - agreed) * ((columns[i] ?? 0) + (rows[j] ?? 0));
  const centre = agreed * chance - 2 * chance + agreed;
  const variance = sum((i) => sum((j) => share(i, j) * (pull(i, j) - centre) ** 2));
  const value = (agreed - chance) / (1 - chance);
  const standardError = Math.sqrt(variance / n) / (1 - chance) ** 2;
  return {
    value,
    standardError,
    n,
    low: value - z95 * standardError,
    high: Math.min(1, value + z95 * standardError),
  };
}
