import { type SQL, sql } from "drizzle-orm";
import type { Dimension } from "@/language/dimension";
import type { DimensionColumn } from "../populations/population";
import { dimensionsOf, type Family } from "./family";

/** The column of `roll_ups` that holds a dimension of a family, by its bare name. */
export function rolledColumn({ population }: Family, name: Dimension): string {
  return population.dimensions[name].several ? `${name}_set` : name;
}

/** The dimension as it stands in rows of `roll_ups` called `rolled`. */
export function rolledDimension(family: Family, name: Dimension): DimensionColumn {
  const column = sql.identifier(rolledColumn(family, name));
  return { ...family.population.dimensions[name], stored: sql`rolled.${column}` };
}

/** The number of a level: a bit for each of these dimensions that it leaves out, the last of them the lowest. */
export function levelNumber(dimensions: readonly Dimension[], level: readonly Dimension[]): number {
  return dimensions.reduce((bits, name) => bits * 2 + (level.includes(name) ? 0 : 1), 0);
}

export const levelNumbers = (family: Family): number[] =>
  family.levels.map((level) => levelNumber(dimensionsOf(family), level));

/** The day of a date in a zone, as instants. */
export const startOfDay = (date: SQL, timeZone: string): SQL =>
  sql`((${date})::timestamp at time zone ${timeZone})`;
