import { type SQL, sql } from "drizzle-orm";
import { type DimensionColumn, plain } from "../populations/population";
import { eachHeld, isEach } from "./each";
import { type Axis, axesOf, type Family, factColumn, type Level } from "./family";

/** The column of `roll_ups` that holds an axis of a family, by its bare name. */
export function rolledColumn(family: Family, name: Axis): string {
  if (isEach(name)) return eachHeld[name].column;
  return factColumn(family, name).several ? `${name}_set` : name;
}

export const columnOf = (family: Family, name: Axis): SQL =>
  sql`${sql.identifier(rolledColumn(family, name))}`;

export const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `);

/** The axis as it stands in rows of `roll_ups` called `rolled`. */
export function rolledAxis(family: Family, name: Axis): DimensionColumn {
  const stored = sql`rolled.${columnOf(family, name)}`;
  if (isEach(name)) return eachHeld[name].of(stored);
  const column = factColumn(family, name);
  // An hour of the day has been read off the clocks. Of roll-ups few rows are read, so that a join would cost more.
  return column.isInstant ? plain(stored, "text") : { ...column, stored, among: undefined };
}

/** The number of a level: a bit for each of these axes that it leaves out, the last of them the lowest. */
export function levelNumber(axes: readonly Axis[], level: Level): number {
  return axes.reduce((bits, name) => bits * 2 + (level.includes(name) ? 0 : 1), 0);
}

export const levelNumbers = (family: Family): number[] =>
  family.levels.map((level) => levelNumber(axesOf(family), level));

/** The day of a date in a zone, as instants. */
export const startOfDay = (date: SQL, timeZone: string): SQL =>
  sql`((${date})::timestamp at time zone ${timeZone})`;
