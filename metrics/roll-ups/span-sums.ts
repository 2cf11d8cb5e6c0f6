import { type SQL, sql } from "drizzle-orm";
import { dates } from "./due-days";
import type { Family } from "./family";
import { fingerprint } from "./fingerprint";
import { rolledColumns, summedArrays } from "./level-sums";
import { listed } from "./rolled-columns";

/** The weeks and months that some days lie in, as `due(grain, day, ends)`. */
export function dueSpans(days: readonly string[]): SQL {
  return sql`due as materialized (
    select distinct grain, date_trunc(grain, day)::date as day,
      (date_trunc(grain, day) + ('1 ' || grain)::interval)::date as ends
    from unnest(${dates(days)}) as given(day), unnest(array['week', 'month']) as grain)`;
}

/** The columns of `roll_ups` that such spans fill, without their family. */
export const spanColumns = (family: Family): SQL =>
  sql`level, grain, day, ${rolledColumns(family)}, counts, sums, crowds`;

/**
 * The rows of such spans, from the rows of their days: of each level that every one of these days has. Careful: each day
 * is looked up by itself, however few there seem to be; else planners read all days that there are for each span.
 */
export function spanSums(family: Family, timeZone: string): SQL {
  const keys = listed([sql`level`, sql`grain`, sql`day`, rolledColumns(family)]);
  // Careful: in SQL, places of arrays count from 1.
  const sums = summedArrays(family, (kind, place) => `${kind}s[${place + 1}]`);
  return sql`
    select ${listed([keys, ...sums])}
    from (
      select whole.level, whole.grain, whole.first as day, ${rolledColumns(family)}, counts, sums, crowds
      from (
        select due.grain, due.day as first, level, days.day,
          count(*) over (partition by due.grain, due.day, level) = ends - due.day as is_whole
        from due join roll_up_days as days on days.day >= due.day and days.day < ends
        cross join unnest(levels) as level
        where days.family = ${family.name} and days.fingerprint = ${fingerprint(family, timeZone)}) as whole
      cross join lateral (
        select * from roll_ups as rolled
        where rolled.family = ${family.name} and rolled.level = whole.level and rolled.grain = 'day'
          and rolled.day = whole.day offset 0) as rolled
      where is_whole) as rows
    group by ${keys}`;
}
