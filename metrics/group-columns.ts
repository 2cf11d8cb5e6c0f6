import { type SQL, sql } from "drizzle-orm";
import type { Filter } from "@/language/filter";
import { depthOf, type Grouping, groupKey } from "@/language/grouping";
import { pathSeparator } from "@/language/vocabulary";
import { type DimensionColumn, onClocks, type Population } from "./populations/population";

/** How one grouping is asked for: by what is stored, then by its name. */
export type GroupColumn = {
  /** The column of stored values inside, and of names outside. */
  stored: SQL;
  alias: SQL;
  value: SQL;
  named: SQL;
  join: SQL;
};

/** `local`: what the clocks show at a row, where the rows do not have their own moment. */
export function groupColumns(population: Population, { by, period }: Filter, local?: SQL): GroupColumn[] {
  const clock = local ?? sql`${population.at} at time zone ${period.timeZone}`;
  return by.map((one, place) =>
    groupColumn(population, one, { local: clock, timeZone: period.timeZone }, place),
  );
}

type Clock = { local: SQL; timeZone: string };

function groupColumn(
  population: Population,
  by: Grouping,
  { local, timeZone }: Clock,
  place: number,
): GroupColumn {
  const stored = sql.raw(`stored_${place}`);
  const alias = sql.raw(`by_${place}`);
  const key = groupKey(by);
  if (key === "day" || key === "week" || key === "month") {
    const value = sql`date_trunc(${sql.raw(`'${key}'`)}, ${local})::date`;
    return { stored, alias, value, named: sql`${stored}::text`, join: sql`` };
  }
  const column = onClocks(population.dimensions[key], timeZone);
  const depth = depthOf(by);
  if (depth) return { stored, alias, named: stored, ...cut(column, depth, place) };
  const named = column.named(stored);
  if (!column.several) return { stored, alias, value: column.stored, named, join: sql`` };
  const touched = sql.raw(`touched_${place}`);
  const join = sql` left join lateral unnest(${column.stored}) as ${touched}(value) on true`;
  return { stored, alias, value: sql`${touched}.value`, named, join };
}

/**
 * Groups by a part of the name, which several stored values share: they are one group from the start, and
 * a journey about two intents under one step of the path is one journey under that step.
 */
function cut({ stored, named, several }: DimensionColumn, depth: number, place: number) {
  const upTo = (id: SQL) =>
    sql`array_to_string((string_to_array(${named(id)}, ${pathSeparator}))[1:${sql.raw(String(depth))}], ${pathSeparator})`;
  if (!several) return { value: upTo(stored), join: sql`` };
  const touched = sql.raw(`touched_${place}`);
  const paths = sql`select distinct ${upTo(sql.raw("stored_id"))} as value from unnest(${stored}) as stored_id`;
  return { value: sql`${touched}.value`, join: sql` left join lateral (${paths}) as ${touched} on true` };
}
