import type { SQL } from "drizzle-orm";
import type { RollUpFamily } from "@/db/schema";
import type { Dimension } from "@/language/dimension";
import type { Population } from "../populations/population";

/** Facts that are summed up by business day, at several levels of detail. */
export type Family = {
  name: RollUpFamily;
  /** Whose rows, dates and dimensions they are; what is made of it with the same ones is summed up with it. */
  population: Population;
  /** The dimensions of each level, the smallest level first. */
  levels: readonly (readonly Dimension[])[];
  /** From when on what is said of a row stays as it is; null: always. */
  settles: SQL | null;
  /** Whether a viewer's teams are told by the dimension. */
  scopedByTeam: boolean;
};

/** The dimensions of all levels, in the order in which they stand in rows and fingerprints. */
export function dimensionsOf({ levels }: Family): Dimension[] {
  return [...new Set(levels.flat())].sort();
}
