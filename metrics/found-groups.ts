import type { Crowd } from "./crowd-size";
import type { Cell, Metric, Sums } from "./metric";
import { type Question, sumName } from "./question";

/** The values of a group, in the order of `filter.by`; null: rows that have none. */
export type GroupValues = (string | null)[];

export type FoundGroup = {
  values: GroupValues;
  /** Of its values; see `keyOf`. */
  key: string;
  sums: Sums;
  cells: Cell[];
  /** As text, as of thousands of groups only few are counted. */
  crowds: Crowd[];
};

/** What tells groups apart; a year by day has hundreds, and as JSON it took a tenth of their answer. */
export const keyOf = (values: GroupValues) =>
  values.map((value) => (value === null ? "" : `=${value}`)).join("\0");

/** The rows of an answer as the groups of the question at `place`; rows of one name are added up. */
export function foundGroups(
  rows: readonly Record<string, unknown>[],
  { metric, filter }: Question,
  place: number,
): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  const axes = filter.by.map((_, axis) => `by_${axis}`);
  const sums = sumColumns(Object.keys(rows[0] ?? {}), place);
  const crowdColumn = sumName("crowd", place);
  const cell = cellsOf(metric);
  for (const row of rows) {
    const values = axes.map((axis) => row[axis] as string | null);
    const key = keyOf(values);
    const known = groups.get(key);
    const group = known ?? { values, key, sums: {}, cells: [], crowds: [] };
    if (!known) groups.set(key, group);
    for (const [name, column] of sums) {
      const sum = row[column];
      if (typeof sum === "number") group.sums[name] = (group.sums[name] ?? 0) + sum;
    }
    const crowd = row[crowdColumn] as Crowd | null;
    if (crowd !== null) group.crowds.push(crowd);
    for (const values of (row.cells as CellValues[] | null) ?? []) group.cells.push(cell(values));
  }
  return [...groups.values()];
}

/** The names of the sums of the question at `place`, and their columns. */
function sumColumns(columns: string[], place: number): [string, string][] {
  return columns.flatMap((column): [string, string][] => {
    const [name = "", of = "0"] = column.split("@");
    return Number(of) === place && !/^by_|^(crowd|cells)$/.test(name) ? [[name, column]] : [];
  });
}

/** What `question` says of a cell: its values, then the sums of its metric, then its crowd. */
type CellValues = (string | number | null)[];

function cellsOf(metric: Metric): (values: CellValues) => Cell {
  const names = Object.keys(metric.cells);
  const statistics = Object.keys(metric.statistics);
  return (values) => {
    const of: Cell["of"] = {};
    for (const [at, name] of names.entries()) of[name] = values[at] as string | null;
    const sums: Sums = {};
    for (const [at, name] of statistics.entries()) sums[name] = values[names.length + at] as number;
    const crowd = values.at(-1) as Crowd | null;
    return { of, sums, crowds: crowd === null ? [] : [crowd] };
  };
}
