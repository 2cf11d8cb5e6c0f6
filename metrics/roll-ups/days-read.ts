import { type SQL, sql } from "drizzle-orm";
import type { Filter } from "@/language/filter";
import { type Grain, isGrain } from "@/language/grouping";
import { axesOf, type Family } from "./family";
import { fingerprint } from "./fingerprint";
import type { Held } from "./held";
import { marksOf } from "./marks";
import { levelNumber, startOfDay } from "./rolled-columns";

/** What of a question decides from where its days are read. */
type Asked = { filter: Pick<Filter, "period" | "by">; asOf: string };

/**
 * The days of a question: `fresh` can be read from roll-ups, each either `ripe`, so that everything in it has
 * settled, or without anything that has; of `split` ones their hours can be, which are told apart the same way; `read`
 * are the longest spans of all these that the question does not tell apart; `stale` are spans of the others, of which
 * the facts are asked. All in the statement that reads them, so that one snapshot decides.
 */
export function daysRead({ family, level }: Held, { filter, asOf }: Asked): SQL {
  const { from, to, timeZone } = filter.period;
  const [name, moment] = [sql`${family.name}`, sql`${asOf}::timestamptz`];
  const start = (date: SQL) => startOfDay(date, timeZone);
  const ripe = (rows: string) => sql`coalesce(${sql.raw(rows)}.settles_to <= ${moment}, true)`;
  const alike = (rows: string) => sql`(${ripe(rows)} or ${sql.raw(rows)}.settles_from > ${moment})`;
  const number = levelNumber(axesOf(family), level);
  return sql`
    ${marked(family)}, known as materialized (
      select day, ${ripe("days")} as ripe, ${alike("days")} as alike,
        date_trunc('week', day)::date as week, date_trunc('month', day)::date as month
      from roll_up_days as days
      where family = ${name} and fingerprint = ${fingerprint(family, timeZone)}
        and ${number} = any(days.levels)
        and day >= ${from}::date and day < ${to}::date
        and (${alike("days")} or ${number} = any(days.hour_levels))
        and not ${isMarked(timeZone)}
    ), fresh as (select * from known where alike), split as (
      select hours.day, hour, ${ripe("hours")} as ripe, ${alike("hours")} as alike
      from roll_up_hours as hours join known on known.day = hours.day and not known.alike
      where family = ${name}
    ), ${spansRead(filter.by.find(isGrain))}, spans as (
      select ${start(sql`min(day)`)} as starts, ${start(sql`max(day) + 1`)} as ends
      from (
        select day, day - row_number() over (order by day)::int as island
        from (
          select ${from}::date + place as day
          from generate_series(0, ${to}::date - ${from}::date - 1) as place) as days
        where day not in (select day from known)) as days
      group by island
      union all
      select ${start(sql`day`)} + hour * interval '1 hour',
        least(${start(sql`day`)} + (hour + 1) * interval '1 hour', ${start(sql`day + 1`)})
      from split where not alike
    ), stale as materialized (
      -- Always so, but planners take it that it holds of hardly any: so that the facts of each are looked up by an index.
      select starts, ends from spans where least(starts, ends) = starts
    )`;
}

/** Whole months, whole weeks of what is left, days, then hours; by week or month only what lies in one of these. */
function spansRead(asked: Grain | undefined): SQL {
  const wanted = (grain: Grain) => sql.raw(String(asked === undefined || asked === grain));
  const alike = sql`bool_and(ripe) = bool_or(ripe)`;
  return sql`
    months as (
      select month as day, bool_and(ripe) as ripe from fresh where ${wanted("month")}
      group by month having count(*) = (month + interval '1 month')::date - month and ${alike}
    ), weeks as (
      select week as day, bool_and(ripe) as ripe from fresh
      where ${wanted("week")} and month not in (select day from months)
      group by week having count(*) = 7 and ${alike}
    ), read(grain, day, hour, ripe) as materialized (
      select 'month', day, 0, ripe from months union all select 'week', day, 0, ripe from weeks
      union all select 'day', day, 0, ripe from fresh
      where month not in (select day from months) and week not in (select day from weeks)
      union all select 'hour', day, hour, ripe from split where alike
    )`;
}

/** The days in UTC that are marked. */
export const marked = (family: Family): SQL => sql`
  marked as materialized (select distinct day from (${marksOf(family)}) as marks)`;

/** Whether facts of a row of `roll_up_days` called `days` have changed since it was summed up; wants `marked`. */
export function isMarked(timeZone: string): SQL {
  return sql`exists (
    select from marked as marks
    where marks.day >= (${startOfDay(sql`days.day`, timeZone)} at time zone 'UTC')::date
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
