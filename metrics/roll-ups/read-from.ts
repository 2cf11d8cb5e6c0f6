import { type SQL, sql } from "drizzle-orm";
import { type GroupColumn, groupColumns } from "../group-columns";
import type { Question } from "../question";
import { rowsOf, selectedRows } from "../rows";
import { countedRows } from "./counted-rows";

/** Where the rows of a question are, which of them it is about, and how they are grouped. */
export type ReadFrom = { rows: SQL; where: SQL; groups: GroupColumn[] };

/** The facts, or the roll-up that holds the question, which then has `n` and `sums` in every row. */
export function readFrom({ metric, filter, viewer, held }: Question, sums: readonly string[]): ReadFrom {
  const { population } = metric;
  const { by, period } = filter;
  if (held)
    return {
      rows: countedRows(held, period, sums),
      where: selectedRows(population, filter, viewer),
      groups: groupColumns(population, by, sql`day::timestamp`),
    };
  return {
    rows: population.rows,
    where: rowsOf(population, filter, viewer),
    groups: groupColumns(population, by, sql`${population.at} at time zone ${period.timeZone}`),
  };
}
