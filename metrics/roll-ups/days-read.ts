import { type SQL, sql } from "drizzle-orm";
import type { Question } from "../question";
import { dimensionsOf, type Family } from "./family";
import { fingerprint } from "./fingerprint";
import type { Held } from "./held";
import { levelNumber, startOfDay } from "./rolled-columns";

/**
 * The days of a question: `fresh` can be read from roll-ups, each either `ripe`, so that everything in it has
 * settled, or without anything that has; `stale` are spans of the others, of which the facts are asked. All in the
 * statement that reads them, so that one snapshot decides.
 */
export function daysRead({ family, level }: Held, { filter, asOf }: Question): SQL {
  const { from, to, timeZone } = filter.period;
  const [name, moment] = [sql`${family.name}`, sql`${asOf}::timestamptz`];
  const start = (date: SQL) => startOfDay(date, timeZone);
  const ripe = sql`coalesce(days.settles_to <= ${moment}, true)`;
  return sql`
    fresh as materialized (
      select day, ${ripe} as ripe from roll_up_days as days
      where family = ${name} and fingerprint = ${fingerprint(family, timeZone)}
        and ${levelNumber(dimensionsOf(family), level)} = any(days.levels)
        and day >= ${from}::date and day < ${to}::date and (${ripe} or days.settles_from > ${moment})
        and not ${isMarked(family, timeZone)}
    ), stale as materialized (
      select ${start(sql`min(day)`)} as starts, ${start(sql`max(day) + 1`)} as ends
      from (
        select day, day - row_number() over (order by day)::int as island
        from (
          select ${from}::date + place as day
          from generate_series(0, ${to}::date - ${from}::date - 1) as place) as days
        where day not in (select day from fresh)) as days
      group by island
    )`;
}

/** Whether facts of a row of `roll_up_days` called `days` have changed since it was summed up. */
export function isMarked({ name }: Family, timeZone: string): SQL {
  return sql`exists (
    select from roll_up_marks as marks
    where marks.family = ${name}
      and marks.day >= (${startOfDay(sql`days.day`, timeZone)} at time zone 'UTC')::date
      and marks.day::timestamp < ${startOfDay(sql`days.day + 1`, timeZone)} at time zone 'UTC')`;
}

/**
 * Facts in one of the spans; their rows are joined with them. Careful: what the spans bound together says nothing new,
 * but only such a condition reaches the contacts without a customer inside the views, which were read as a whole.
 */
export function isStale(at: SQL, spans: "stale" | "due" = "stale"): SQL {
  const table = sql.raw(spans);
  return sql`${at} >= ${table}.starts and ${at} < ${table}.ends
    and ${at} >= (select min(starts) from ${table}) and ${at} < (select max(ends) from ${table})`;
}
