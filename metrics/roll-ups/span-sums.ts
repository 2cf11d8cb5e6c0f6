import { type SQL, sql } from "drizzle-orm";
import { dates } from "./due-days";
import type { Family } from "./family";
import { fingerprint } from "./fingerprint";
import { rolledColumns, summedArrays } from "./level-sums";

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

/** The rows of such spans, from the rows of their days: of each level that every one of these days has. */
export function spanSums(family: Family, timeZone: string): SQL {
  const keys = sql`level, grain, day, ${rolledColumns(family)}`;
  // Careful: in SQL, places of arrays count from 1.
  const sums = summedArrays(family, (kind, place) => `${kind}s[${place + 1}]`);
  return sql`
    select ${keys}, ${sql.join(sums, sql`, `)}
    from (
      select rolled.level, due.grain, due.day, ${rolledColumns(family)}, counts, sums, crowds
      from due
      cross join lateral (
        select level from roll_up_days as days, unnest(levels) as level
        where days.family = ${family.name} and days.fingerprint = ${fingerprint(family, timeZone)}
          and days.day >= due.day and days.day < due.ends
        group by level having count(*) = due.ends - due.day) as whole
      join roll_ups as rolled on rolled.family = ${family.name} and rolled.level = whole.level
        and rolled.grain = 'day' and rolled.day >= due.day and rolled.day < due.ends) as rows
    group by ${keys}`;
}
