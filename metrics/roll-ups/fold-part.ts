import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type DueDay, dates, dueDays } from "./due-days";
import { axesOf, type Family } from "./family";
import { fingerprint } from "./fingerprint";
import { gatherFacts, type Thrift } from "./gather-facts";
import { isDue, sumColumns } from "./level-sums";
import { marksOf, takeMarks } from "./marks";
import { keepNames } from "./names";
import { rolledColumn, startOfDay } from "./rolled-columns";
import { dueSpans, spanColumns, spanSums } from "./span-sums";

export type Folding = Thrift & { daysAtOnce: number };

type Transaction = Pick<Database, "execute">;

/**
 * Sums up some days of a family and answers for how many; 0: none was left. Wants a transaction of one snapshot, and
 * what that shows is summed up: its marks, its facts, and exactly these marks are taken away. A mark that is committed
 * later stays, so its day is read from the facts until its turn comes. Writers of facts wait for nothing.
 */
export async function foldPart(transaction: Transaction, family: Family, folding: Folding): Promise<number> {
  const { marked, days } = await firstDue(transaction, family, folding);
  if (days.length > 0) await sumUp(transaction, family, folding, days);
  if (marked.length > 0) await transaction.execute(takeMarks(family, dates(marked)));
  return days.length;
}

/** The first days that are marked, in UTC, with the business days that they touch; or days that were summed up otherwise. */
async function firstDue(transaction: Transaction, family: Family, { zone, daysAtOnce }: Folding) {
  const marks = await transaction.execute<{ day: string }>(sql`
    select distinct day::text from (${marksOf(family)}) as marks order by day limit ${daysAtOnce}`);
  const marked = marks.map(({ day }) => day);
  const first = sql`(marked.day::timestamp at time zone 'UTC' at time zone ${zone})::date + place`;
  const found = await transaction.execute<{ day: string }>(
    marked.length > 0
      ? sql`
        select distinct (${first})::text as day
        from unnest(${dates(marked)}) as marked(day), generate_series(0, 2) as place
        where ${startOfDay(first, zone)} < (marked.day + 1)::timestamp at time zone 'UTC'`
      : sql`
        select day::text from roll_up_days
        where family = ${family.name} and fingerprint <> ${fingerprint(family, zone)}
        order by day limit ${daysAtOnce}`,
  );
  const days = found.map(({ day }) => day);
  // Most looks find nothing to do.
  if (days.length > 0) days.push(...(await daysBetween(transaction, family, days)));
  return { marked, days };
}

/** Days of the same weeks and months that nothing has ever been known of: empty, they make the span whole. */
async function daysBetween(transaction: Transaction, { name }: Family, days: string[]): Promise<string[]> {
  const found = await transaction.execute<{ day: string }>(sql`
    with ${dueSpans(days)},
    known as (
      select day from roll_up_days where family = ${name}
      union select unnest(${dates(days)}))
    select distinct between.day::date::text as day
    from due, generate_series(due.day, least(ends - 1, (select max(day) from known)), '1 day') as between(day)
    where between.day::date not in (select day from known)`);
  return found.map(({ day }) => day);
}

async function sumUp(
  transaction: Transaction,
  family: Family,
  folding: Folding,
  days: string[],
): Promise<void> {
  const { name } = family;
  const due = await gatherFacts(transaction, family, folding, days);
  const listed = dueDays(due, folding.zone);
  await transaction.execute(sql`
    delete from roll_ups where family = ${name} and grain in ('hour', 'day') and day = any(${dates(days)})`);
  if (due.some(({ levels }) => levels.length > 0))
    await transaction.execute(sql`
      with ${listed}
      insert into roll_ups (family, ${sumColumns(family)})
      select ${name}::text, ${sumColumns(family)} from level_sums join due using (day) where ${isDue}
      -- Rows that are read together lie together.
      order by level, grain, day, hour${hasTeam(family) ? sql`, team` : sql``}`);
  await transaction.execute(sql`
    with ${listed}
    insert into roll_up_days (family, day, fingerprint, levels, hour_levels, settles_from, settles_to)
    select ${name}, day, ${fingerprint(family, folding.zone)}, levels, hour_levels, min(settles_from), max(settles_to)
    from due left join facts_by_day using (day) group by day, levels, hour_levels
    on conflict (family, day) do update set fingerprint = excluded.fingerprint, levels = excluded.levels,
      hour_levels = excluded.hour_levels, settles_from = excluded.settles_from, settles_to = excluded.settles_to`);
  await keepHours(transaction, family, due, folding.zone);
  await transaction.execute(sql`drop table facts_by_day, level_sums`);
  await keepNames(transaction, family, due, folding.zone);
  await sumUpSpans(transaction, family, folding.zone, days);
}

const hasTeam = (family: Family) => axesOf(family).some((name) => rolledColumn(family, name) === "team");

/** When the rows of each hour settle, on days whose hours are summed up. */
async function keepHours(transaction: Transaction, { name }: Family, due: readonly DueDay[], zone: string) {
  await transaction.execute(sql`
    delete from roll_up_hours where family = ${name} and day = any(${dates(due.map(({ day }) => day))})`);
  const split = due.filter(({ hourLevels }) => hourLevels.length > 0);
  if (split.length === 0) return;
  await transaction.execute(sql`
    with ${dueDays(split, zone)}
    insert into roll_up_hours (family, day, hour, settles_from, settles_to)
    select ${name}, day, hour, min(settles_from), max(settles_to)
    from due cross join lateral generate_series(0, ceil(extract(epoch from ends - starts) / 3600)::int - 1) as hours(hour)
    left join facts_by_day using (day, hour) group by day, hour`);
}

async function sumUpSpans(transaction: Transaction, family: Family, zone: string, days: string[]) {
  const due = dueSpans(days);
  await transaction.execute(sql`
    with ${due} delete from roll_ups using due
    where family = ${family.name} and roll_ups.grain = due.grain and roll_ups.day = due.day`);
  await transaction.execute(sql`
    with ${due}
    insert into roll_ups (family, ${spanColumns(family)})
    select ${family.name}::text, * from (${spanSums(family, zone)}) as found order by level, grain, day`);
}
