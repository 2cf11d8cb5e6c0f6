import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { factsByDay, levelDensities } from "./day-sums";
import { type DueDay, dueDays } from "./due-days";
import type { Family } from "./family";
import { levelNumbers } from "./rolled-columns";

/** In whose days it is summed up, and what makes a level worth it. */
export type Thrift = { zone: string; leastFacts: number; factsForRow: number };

/**
 * Gathers the facts of days in the temporary table `facts_by_day`, and answers which levels are worth keeping on each:
 * none where there are few facts, all where there are none, else those that have far fewer rows. What is left is as
 * soon read from the facts.
 */
export async function gatherFacts(
  transaction: Pick<Database, "execute">,
  family: Family,
  { zone, leastFacts, factsForRow }: Thrift,
  days: string[],
): Promise<DueDay[]> {
  const listed = dueDays(
    days.map((day) => ({ day, levels: [] })),
    zone,
  );
  const least = leastFacts > 0 ? Math.max(leastFacts, family.leastFacts ?? 0) : 0;
  const quiet = least > 0 ? await quietDays(transaction, family, listed, least) : new Set();
  await transaction.execute(sql`
    create temporary table facts_by_day on commit drop as with ${dueDays(
      days.filter((day) => !quiet.has(day)).map((day) => ({ day, levels: [] })),
      zone,
    )} ${factsByDay(family)}`);
  const found = await transaction.execute<{ day: string; levels: number[] | null }>(sql`
    select day::text, array_agg(level order by level) filter (where rows * ${factsForRow}::int <= facts) as levels
    from (${levelDensities(family)}) as densities group by day`);
  const known = new Map(found.map(({ day, levels }) => [day, levels ?? []]));
  const all = levelNumbers(family);
  return days.map((day) => ({ day, levels: quiet.has(day) ? [] : (known.get(day) ?? all) }));
}

/** The days that have facts, but few. */
async function quietDays(
  transaction: Pick<Database, "execute">,
  { population }: Family,
  listed: SQL,
  leastFacts: number,
): Promise<Set<string>> {
  const rows = await transaction.execute<{ day: string }>(sql`
    with ${listed}
    select day::text from due, lateral (
      select count(*) as facts from ${population.rows}
      where ${population.at} >= due.starts and ${population.at} < due.ends) as found
    where facts > 0 and facts < ${leastFacts}`);
  return new Set(rows.map(({ day }) => day));
}
