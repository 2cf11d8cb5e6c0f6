import { crowdSize } from "./crowd-size";
import type { Cell, Sums } from "./metric";
import { type Question, sumName } from "./question";

/** The values of a group, in the order of `filter.by`; null: rows that have none. */
export type GroupValues = (string | null)[];

export type FoundGroup = {
  values: GroupValues;
  /** Of its values; see `keyOf`. */
  key: string;
  sums: Sums;
  cells: Cell[];
  /** A bit for each customer, by a hash of 61: at least as many customers as bits. */
  crowd: bigint;
};

/** What tells groups apart; a year by day has hundreds, and as JSON it took a tenth of their answer. */
export const keyOf = (values: GroupValues) =>
  values.map((value) => (value === null ? "" : `=${value}`)).join("\0");

/** The rows of an answer as the groups of the question at `place`, each with the sums of its cells and of all together. */
export function foundGroups(
  rows: readonly Record<string, unknown>[],
  { metric, filter }: Question,
  place: number,
): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  const cells = Object.keys(metric.cells).map((name) => [name, `cell_${name}`] as const);
  const sums = sumColumns(Object.keys(rows[0] ?? {}), place);
  const crowdColumn = sumName("crowd", place);
  for (const row of rows) {
    const values = filter.by.map((_, axis) => row[`by_${axis}`] as string | null);
    const key = keyOf(values);
    const known = groups.get(key);
    const group = known ?? { values, key, sums: {}, cells: [], crowd: 0n };
    if (!known) groups.set(key, group);
    const here: Sums = {};
    for (const [name, column] of sums) {
      const sum = row[column];
      if (typeof sum !== "number") continue;
      here[name] = sum;
      group.sums[name] = (group.sums[name] ?? 0) + sum;
    }
    const crowd = BigInt((row[crowdColumn] as string | null) ?? 0);
    group.crowd |= crowd;
    if (cells.length === 0) continue;
    const of = Object.fromEntries(cells.map(([name, column]) => [name, row[column] as string | null]));
    group.cells.push({ of, sums: here, customers: crowdSize(crowd) });
  }
  return [...groups.values()];
}

/** The names of the sums of the question at `place`, and their columns. */
function sumColumns(columns: string[], place: number): [string, string][] {
  return columns.flatMap((column): [string, string][] => {
    const [name = "", of = "0"] = column.split("@");
    return Number(of) === place && !/^(by|cell)_|^crowd$/.test(name) ? [[name, column]] : [];
  });
}
