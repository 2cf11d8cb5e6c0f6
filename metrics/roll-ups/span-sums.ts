import { type SQL, sql } from "drizzle-orm";
import { rolledColumns } from "./day-sums";
import { dates } from "./due-days";
import type { Family } from "./family";
import { fingerprint } from "./fingerprint";
import { keptSums } from "./kept-sums";

/** The weeks and months that some days lie in, as `due(grain, day, ends)`. */
export function dueSpans(days: readonly string[]): SQL {
  return sql`due as materialized (
    select distinct grain, date_trunc(grain, day)::date as day,
      (date_trunc(grain, day) + ('1 ' || grain)::interval)::date as ends
    from unnest(${dates(days)}) as given(day), unnest(array['week', 'month']) as grain)`;
}

/** The rows of such spans, from the rows of their days: of each level that every one of these days has. */
export function spanSums(family: Family, timeZone: string): SQL {
  const { counts, sums, crowds } = keptSums(family);
  const keys = sql`level, grain, day, ${rolledColumns(family)}`;
  const array = (kept: readonly unknown[], value: (place: number) => string, type: string) =>
    sql.raw(`array[${kept.map((_, place) => value(place + 1)).join(", ")}]::${type}[]`);
  return sql`
    select ${keys}, ${array(counts, (place) => `sum(counts[${place}])`, "int")},
      ${array(sums, (place) => `sum(sums[${place}]::numeric)`, "float8")},
      ${array(crowds, (place) => `bit_or(crowds[${place}])`, "bigint")}
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
