import { type SQL, sql } from "drizzle-orm";
import { startOfDay } from "./rolled-columns";

/** A business day that is to be summed up, at some levels. */
export type DueDay = { day: string; levels: readonly number[] };

/** These days as `due(day, starts, ends, levels)`. */
export function dueDays(days: readonly DueDay[], timeZone: string): SQL {
  const levels = days.map((one) => sql`${`{${one.levels.join(",")}}`}`);
  return sql`due as materialized (
    select day, ${startOfDay(sql`day`, timeZone)} as starts, ${startOfDay(sql`day + 1`, timeZone)} as ends,
      levels::smallint[] as levels
    from unnest(${dates(days.map(({ day }) => day))}, array[${sql.join(levels, sql`, `)}]::text[]) as given(day, levels))`;
}

export const dates = (days: readonly string[]): SQL =>
  sql`array[${sql.join(
    days.map((day) => sql`${day}`),
    sql`, `,
  )}]::date[]`;
