import { crowdSize } from "./crowd-size";
import type { Cell, Sums } from "./metric";
import { type Question, sumName } from "./question";

/** The values of a group, in the order of `filter.by`; null: rows that have none. */
export type GroupValues = (string | null)[];

export type FoundGroup = {
  values: GroupValues;
  sums: Sums;
  cells: Cell[];
  /** A bit for each customer, by a hash of 61: at least as many customers as bits. */
  crowd: bigint;
};

/** The rows of an answer as the groups of the question at `place`, each with the sums of its cells and of all together. */
export function foundGroups(
  rows: Iterable<Record<string, unknown>>,
  { metric, filter }: Question,
  place: number,
): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  const cellNames = Object.keys(metric.cells);
  for (const row of rows) {
    const values = filter.by.map((_, axis) => row[`by_${axis}`] as string | null);
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, sums: {}, cells: [], crowd: 0n };
    groups.set(key, group);
    const sums = sumsOf(row, place);
    for (const [name, sum] of Object.entries(sums)) group.sums[name] = (group.sums[name] ?? 0) + sum;
    const of = Object.fromEntries(cellNames.map((name) => [name, row[`cell_${name}`] as string | null]));
    const crowd = BigInt((row[sumName("crowd", place)] as string | null) ?? 0);
    if (cellNames.length > 0) group.cells.push({ of, sums, customers: crowdSize(crowd) });
    group.crowd |= crowd;
  }
  return [...groups.values()];
}

function sumsOf(row: Record<string, unknown>, place: number): Sums {
  const sums: Sums = {};
  for (const [column, sum] of Object.entries(row)) {
    const [name = "", of = "0"] = column.split("@");
    if (typeof sum === "number" && Number(of) === place) sums[name] = sum;
  }
  return sums;
}
