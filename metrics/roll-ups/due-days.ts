import { type SQL, sql } from "drizzle-orm";
import { startOfDay } from "./rolled-columns";

/** A business day that is to be summed up, at some levels, and its hours at some of these. */
export type DueDay = { day: string; levels: readonly number[]; hourLevels: readonly number[] };

/** A day before it is known which levels are worth it. */
export const bare = (day: string): DueDay => ({ day, levels: [], hourLevels: [] });

/** These days as `due(day, starts, ends, levels, hour_levels)`. */
export function dueDays(days: readonly DueDay[], timeZone: string): SQL {
  const arrays = (of: (one: DueDay) => readonly number[]) =>
    sql`array[${sql.join(
      days.map((one) => sql`${`{${of(one).join(",")}}`}`),
      sql`, `,
    )}]::text[]`;
  return sql`due as materialized (
    select day, ${startOfDay(sql`day`, timeZone)} as starts, ${startOfDay(sql`day + 1`, timeZone)} as ends,
      levels::smallint[] as levels, hour_levels::smallint[] as hour_levels
    from unnest(
      ${dates(days.map(({ day }) => day))}, ${arrays(({ levels }) => levels)}, ${arrays(({ hourLevels }) => hourLevels)}
    ) as given(day, levels, hour_levels))`;
}

export const dates = (days: readonly string[]): SQL =>
  sql`array[${sql.join(
    days.map((day) => sql`${day}`),
    sql`, `,
  )}]::date[]`;
