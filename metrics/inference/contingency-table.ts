import { assertNotEmpty, assertWhole } from "./value-check";

/** Counts by row and column. */
export type Table = readonly (readonly number[])[];

export type Margins = { table: Table; rows: number[]; columns: number[]; n: number };

/** Row and column sums, after rows and columns without any count are left out. */
export function margins(given: Table): Margins {
  assertNotEmpty("table", given);
  const width = given[0]?.length ?? 0;
  for (const row of given) {
    if (row.length !== width) throw new RangeError(`every row must have ${width} columns, not ${row.length}`);
    for (const count of row) assertWhole("a count", count);
  }
  const kept = (given[0] ?? []).map((_, column) => given.some((row) => (row[column] ?? 0) > 0));
  const table = given
    .map((row) => row.filter((_, at) => kept[at]))
    .filter((row) => row.some((count) => count > 0));
  const rows = table.map(total);
  const columns = (table[0] ?? []).map((_, column) => total(table.map((row) => row[column] ?? 0)));
  return { table, rows, columns, n: total(rows) };
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
