import { type SQL, sql } from "drizzle-orm";
import type { Dimension } from "@/language/dimension";
import { pathSeparator } from "@/language/vocabulary";
import { matterOf } from "../populations/matter";
import { type DimensionColumn, named, plain } from "../populations/population";

/**
 * The values of a row one by one, where it can have several: it is summed up with each. Such sums say what is true of
 * the rows that have one given value, and nothing of those that have one of some. Intents come with all that they are
 * under; their matter is one for each row, so that such rows add up.
 */
export type Each = "each_channel" | "each_team" | "each_agent" | "each_intent" | "matter";

type Held = {
  dimension: Dimension;
  /** The column of `roll_ups`. */
  column: string;
  of: (value: SQL) => DimensionColumn;
  /** The values of a row, as a column; `set` is what is stored of it. */
  values: (set: SQL) => SQL;
};

const unnested = (set: SQL) => sql`select unnest(${set})`;
const step = sql`array_to_string((string_to_array(path, ${pathSeparator}))[1:depth], ${pathSeparator})`;

export const eachHeld: Record<Each, Held> = {
  each_channel: {
    dimension: "channel",
    column: "channel",
    of: (value) => plain(value, "channel"),
    values: unnested,
  },
  each_team: {
    dimension: "team",
    column: "team",
    of: (value) => named(value, "teams"),
    values: unnested,
  },
  each_agent: {
    dimension: "agent",
    column: "agent",
    of: (value) => named(value, "agents"),
    values: unnested,
  },
  each_intent: {
    dimension: "intent",
    column: "intent_path",
    of: (value) => plain(value, "text"),
    values: (set) => sql`
      select distinct ${step}
      from intents, generate_series(1, cardinality(string_to_array(path, ${pathSeparator}))) as depth
      where id = any(${set})`,
  },
  matter: {
    dimension: "intent",
    column: "matter",
    of: (value) => plain(value, "text"),
    // Careful: kept apart, or it is worked out for each row instead of once for each set.
    values: (set) => sql`select ${matterOf(set)} offset 0`,
  },
};

export const isEach = (axis: string): axis is Each => axis in eachHeld;
export const dimensionOf = (axis: Each): Dimension => eachHeld[axis].dimension;
export const eachOf = (name: Dimension): Each | null =>
  (Object.keys(eachHeld) as Each[]).find((axis) => dimensionOf(axis) === name) ?? null;
