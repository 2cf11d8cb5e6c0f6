import type { Cohorts } from "@/language/comparison";
import { groupKey } from "@/language/grouping";
import type { Compared } from "@/metrics/compared";
import { askedCells, askedColumns, readingCells, readingColumns } from "./readings-table";
import type { Table } from "./table";

/** Two cohorts side by side: what both say, and the difference with its verdict. */
export function comparisonsTable({ filter, against, kind }: Cohorts, compared: Compared[]): Table {
  const groups = filter.by.map(groupKey);
  const other = (name: string) => `against_${name}`;
  return {
    columns: [
      ...["compared_with", ...askedColumns, ...askedColumns.map(other), ...groups],
      ...["verdict", "difference", "difference_low", "difference_high", "readable_on"],
      ...readingColumns,
      ...readingColumns.map(other),
    ],
    rows: compared.map(({ group, reading, against: before, ...comparison }) => [
      ...[kind, ...askedCells(filter), ...askedCells(against)],
      ...groups.map((key) => group[key] ?? null),
      ...[comparison.verdict, comparison.difference, comparison.low, comparison.high],
      comparison.readable_on ?? null,
      ...readingCells(reading),
      ...(before ? readingCells(before) : readingColumns.map(() => null)),
    ]),
  };
}
