import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { factsByDay, levelDensities } from "./day-sums";
import { type DueDay, dueDays } from "./due-days";
import type { Family } from "./family";

/** In whose days it is summed up, and what makes a level worth it. */
export type Thrift = { zone: string; leastFacts: number; factsForRow: number };

/**
 * Gathers the facts of days in the temporary table `facts_by_day`, and answers which levels are worth keeping on each:
 * none where there are few facts, else those that have far fewer rows. What is left is as soon read from the facts.
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
  const crowded = leastFacts > 0 ? await crowdedDays(transaction, family, listed, leastFacts) : days;
  await transaction.execute(sql`
    create temporary table facts_by_day on commit drop as with ${dueDays(
      crowded.map((day) => ({ day, levels: [] })),
      zone,
    )} ${factsByDay(family)}`);
  const found = await transaction.execute<{ day: string; levels: number[] | null }>(sql`
    select day::text, array_agg(level order by level) filter (where rows * ${factsForRow}::int <= facts) as levels
    from (${levelDensities(family)}) as densities group by day`);
  const known = new Map(found.map(({ day, levels }) => [day, levels ?? []]));
  return days.map((day) => ({ day, levels: known.get(day) ?? [] }));
}

async function crowdedDays(
  transaction: Pick<Database, "execute">,
  { population }: Family,
  listed: SQL,
  leastFacts: number,
): Promise<string[]> {
  const rows = await transaction.execute<{ day: string }>(sql`
    with ${listed}
    select day::text from due, lateral (
      select count(*) as facts from ${population.rows}
      where ${population.at} >= due.starts and ${population.at} < due.ends) as found
    where facts >= ${leastFacts}`);
  return rows.map(({ day }) => day);
}
