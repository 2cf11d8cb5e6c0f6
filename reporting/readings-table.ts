import { type Filter, print } from "@/language/filter";
import { groupKey } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import type { Cell, Table } from "./table";

/** Readings as rows, with the question that they answer and everything that they say. */
export function readingsTable(filter: Filter, readings: Reading[]): Table {
  const groups = filter.by.map(groupKey);
  const figures = [...new Set(readings.flatMap((reading) => Object.keys(reading.figures)))].sort();
  const asked = askedCells(filter);
  return {
    columns: [
      ...askedColumns,
      ...groups,
      ...readingColumns,
      ...figures.map((name) => `figure_${name}`),
      "caveats",
    ],
    rows: readings.map((reading) => [
      ...asked,
      ...groups.map((key) => reading.group[key] ?? null),
      ...readingCells(reading),
      ...figures.map((name) => reading.figures[name] ?? null),
      reading.caveats.join(" "),
    ]),
  };
}

export const askedColumns = ["from", "to", "time_zone", "filter"];

/** The period, its zone, and what was selected, in the words of the URL. */
export function askedCells(filter: Filter): Cell[] {
  const parameters = print({ ...filter, by: [], asOf: null });
  for (const name of ["from", "to", "time_zone"]) parameters.delete(name);
  const { from, to, timeZone } = filter.period;
  return [from, to, timeZone, decodeURIComponent(parameters.toString().replaceAll("+", " "))];
}

export const readingColumns = [
  ...[
    "metric",
    "definition_version",
    "as_of",
    "value",
    "unit",
    "low",
    "high",
    "method",
    "k",
    "n",
    "standing",
  ],
  ...["pending", "excluded", "known", "of", "low_bound", "high_bound", "offered", "scale", "direction"],
  "window_hours",
];

export function readingCells(reading: Reading): Cell[] {
  const { coverage, excluded } = reading;
  return [
    ...[reading.metric, reading.definition_version, reading.as_of, reading.value, reading.unit],
    ...[reading.low, reading.high, reading.method, reading.k, reading.n, reading.standing, reading.pending],
    Object.entries(excluded)
      .map(([reason, n]) => `${reason}: ${n}`)
      .join("; "),
    ...[coverage?.known ?? null, coverage?.of ?? null, coverage?.low ?? null, coverage?.high ?? null],
    ...[coverage?.offered ?? null, reading.scale, reading.direction, reading.window_hours],
  ];
}
