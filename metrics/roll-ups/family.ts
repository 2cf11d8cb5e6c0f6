import type { SQL } from "drizzle-orm";
import type { RollUpFamily } from "@/db/schema";
import type { Dimension } from "@/language/dimension";
import type { DimensionColumn, Population } from "../populations/population";

/** What rows of a level have in common: a dimension, or by what a metric splits its rows. */
export type Axis = Dimension | "second";

/** Facts that are summed up by business day, at several levels of detail. */
export type Family = {
  name: RollUpFamily;
  /** Whose rows, dates and dimensions they are; what is made of it with the same ones is summed up with it. */
  population: Population;
  /** By what a metric splits its rows, where no dimension says it. */
  second?: DimensionColumn;
  /** The axes of each level, the smallest level first. */
  levels: readonly (readonly Axis[])[];
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

/** How an axis stands in the facts. */
export function factColumn({ name, population, second }: Family, axis: Axis): DimensionColumn {
  if (axis !== "second") return population.dimensions[axis];
  if (!second) throw new Error(`What is summed up as ${name} is not split by seconds.`);
  return second;
}
