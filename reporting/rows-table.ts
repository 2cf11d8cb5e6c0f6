import type { Filter } from "@/language/filter";
import type { Metric } from "@/metrics/metric";
import type { RowBehind } from "@/metrics/rows-behind";
import { askedCells, askedColumns } from "./readings-table";
import type { Cell, Table } from "./table";

/** The rows that a reading counts, one a line. */
export function rowsTable(metric: Metric, filter: Filter, rows: AsyncIterable<RowBehind>): Table {
  const asked = [...askedCells(filter), metric.id, metric.history.length];
  return {
    columns: [...askedColumns, "metric", "definition_version", "unit", "id", "at", "journey", "hit", "value"],
    rows: lines(rows, ({ unit, id, at, journey, hit, value }) => [
      ...asked,
      unit,
      id,
      at,
      journey,
      hit,
      value,
    ]),
  };
}

export async function* lines<Row>(
  rows: AsyncIterable<Row>,
  cells: (row: Row) => Cell[],
): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield cells(row);
}
