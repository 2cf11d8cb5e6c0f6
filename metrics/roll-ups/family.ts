import type { SQL } from "drizzle-orm";
import type { RollUpFamily } from "@/db/schema";
import type { Dimension } from "@/language/dimension";
import type { DimensionColumn, Population } from "../populations/population";
import { dimensionOf, type Each, isEach } from "./each";

/** What rows of a level have in common: a dimension, one of its values, or by what a metric splits its rows. */
export type Axis = Dimension | Each | "second";

/** What of an axis stands in a fact. */
export type StoredAxis = Exclude<Axis, Each>;

/** The axes of a level. */
export type Level = readonly Axis[];

/** Facts that are summed up by business day, at several levels of detail. */
export type Family = {
  name: RollUpFamily;
  /** Whose rows, dates and dimensions they are; what is made of it with the same ones is summed up with it. */
  population: Population;
  /** By what a metric splits its rows, where no dimension says it. */
  second?: DimensionColumn;
  /** The axes of each level, the smallest level first. */
  levels: readonly Level[];
  /** Those of them that are summed up by hour, too: of a day on which some rows have settled and some have not. */
  byHour?: readonly Level[];
  /** Where fewer facts of a day are never worth it to look at what levels there would be. */
  leastFacts?: number;
  /** From when on what is said of a row stays as it is; null: always. */
  settles: SQL | null;
  /** Whether a viewer's teams are told by the dimension. */
  scopedByTeam: boolean;
};

/** The axes of all levels, in the order in which they stand in rows and fingerprints. */
export function axesOf({ levels }: Family): Axis[] {
  return [...new Set(levels.flat())].sort();
}

/** What of these axes stands in a fact; the values of others are told by it. */
export function storedAxes(family: Family): StoredAxis[] {
  const stored = axesOf(family).map((axis) => (isEach(axis) ? dimensionOf(axis) : axis));
  return [...new Set(stored)].sort();
}

/** How an axis stands in the facts. */
export function factColumn({ name, population, second }: Family, axis: StoredAxis): DimensionColumn {
  if (axis !== "second") return population.dimensions[axis];
  if (!second) throw new Error(`What is summed up as ${name} is not split by seconds.`);
  return second;
}
