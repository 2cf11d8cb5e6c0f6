import type { Filter } from "@/language/filter";
import { groupKey } from "@/language/grouping";
import type { Funnel } from "@/metrics/funnel";
import { askedCells, askedColumns, readingCells, readingColumns } from "./readings-table";
import type { Table } from "./table";

/** A funnel as rows, by name: each group's share, the limits of chance, and the share drawn towards the others. */
export function funnelTable(filter: Filter, { target, prior, dispersion, groups }: Funnel): Table {
  const keys = filter.by.map(groupKey);
  const asked = askedCells(filter);
  return {
    columns: [
      ...askedColumns,
      ...keys,
      ...["target", "band", "low_95", "high_95", "low_998", "high_998"],
      ...[
        "shrunken",
        "shrunken_low",
        "shrunken_high",
        "prior_alpha",
        "prior_beta",
        "prior_from",
        "dispersion",
      ],
      ...readingColumns,
    ],
    rows: groups.map(({ group, reading, band, limits, shrunken }) => [
      ...asked,
      ...keys.map((key) => group[key] ?? null),
      ...[target, band, limits?.inner.low ?? null, limits?.inner.high ?? null],
      ...[limits?.outer.low ?? null, limits?.outer.high ?? null],
      ...[shrunken?.value ?? null, shrunken?.low ?? null, shrunken?.high ?? null],
      ...[prior?.alpha ?? null, prior?.beta ?? null, prior?.from ?? null, dispersion?.phi ?? null],
      ...readingCells(reading),
    ]),
  };
}
