import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Grain } from "@/language/grouping";
import { isStale } from "./days-read";
import { bare, type DueDay, dueDays } from "./due-days";
import { factsByDay } from "./facts-by-day";
import { type Family, factColumn, storedAxes } from "./family";
import { levelSums, sumColumns } from "./level-sums";
import { columnOf, levelNumbers, listed } from "./rolled-columns";

/** In whose days it is summed up, and what makes a level worth it. */
export type Thrift = { zone: string; leastFacts: number; factsForRow: number };

/**
 * Gathers the facts of days in the temporary table `facts_by_day` and sums them up in `level_sums`, and answers which
 * levels are worth keeping on each: none where there are few facts, all where there are none, else those that have far
 * fewer rows. What is left is as soon read from the facts.
 */
export async function gatherFacts(
  transaction: Pick<Database, "execute">,
  family: Family,
  { zone, leastFacts, factsForRow }: Thrift,
  days: string[],
): Promise<DueDay[]> {
  const due = dueDays(days.map(bare), zone);
  const least = leastFacts > 0 ? Math.max(leastFacts, family.leastFacts ?? 0) : 0;
  const quiet = least > 0 ? await quietDays(transaction, family, due, least) : new Set();
  await transaction.execute(sql`
    create temporary table facts_by_day on commit drop as with ${dueDays(
      days.filter((day) => !quiet.has(day)).map(bare),
      zone,
    )} ${factsByDay(family, zone)}`);
  const sets = storedAxes(family).filter((axis) => factColumn(family, axis).several);
  // What each set has is found out once for all its rows, where planners know how few sets there are.
  if (sets.length > 0)
    await transaction.execute(
      sql`analyze facts_by_day (${listed(sets.map((axis) => columnOf(family, axis)))})`,
    );
  await transaction.execute(sql`
    create temporary table level_sums on commit drop as
    select * from (${levelSums(family)}) as found(${sumColumns(family)})`);
  const worth = (grain: Grain | "hour") =>
    sql`coalesce(array_agg(level order by level) filter (where grain = ${grain} and rows * ${factsForRow}::int <= facts), '{}')`;
  const found = await transaction.execute<DueDay>(sql`
    select day::text, ${worth("day")} as levels, ${worth("hour")} as "hourLevels"
    from (select grain, level, day, count(*) as rows from level_sums group by grain, level, day) as densities
    join (select day, sum(facts) as facts from facts_by_day group by day) as days using (day)
    group by day`);
  const known = new Map(found.map((one) => [one.day, one]));
  return days.map((day) => {
    if (quiet.has(day)) return bare(day);
    return known.get(day) ?? { day, levels: levelNumbers(family), hourLevels: [] };
  });
}

/** The days that have facts, but few. */
async function quietDays(
  transaction: Pick<Database, "execute">,
  { population }: Family,
  due: SQL,
  leastFacts: number,
): Promise<Set<string>> {
  const rows = await transaction.execute<{ day: string }>(sql`
    with ${due}
    select due.day::text from ${population.rows} cross join due
    where ${isStale(population.at, "due")}
    group by due.day having count(*) < ${leastFacts}`);
  return new Set(rows.map(({ day }) => day));
}
