import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { businessZone } from "../business-zone";
import { families } from "./families";
import type { Family } from "./family";
import { type Folding, foldPart } from "./fold-part";
import { marksOf } from "./marks";

/** A day of so few facts is read in a moment; and a row that stands for fewer costs more than it saves. */
const usual = { daysAtOnce: 61, leastFacts: 25, factsForRow: 5 };

/** Told after each part how many days are done, each counted once for each family, and how many there are as far as known. */
export type OnProgress = (done: number, all: number) => void;

/** Sums up every day that has changed since it was, a bounded number at a time. Answers for how many days. */
export async function foldRollUps(
  database: Database,
  given: Partial<Folding> = {},
  onProgress?: OnProgress,
): Promise<number> {
  const folding = { ...usual, zone: await businessZone(database), ...given };
  const waiting = await daysMarked(database);
  if (waiting > folding.daysAtOnce) await learnAnew(database);
  let days = 0;
  for (const family of families) {
    let folded: number;
    do {
      folded = await inTurn(database, family, folding);
      days += folded;
      if (folded > 0) onProgress?.(days, Math.max(days, waiting));
    } while (folded > 0);
  }
  if (days > folding.daysAtOnce) await database.execute(sql`analyze roll_ups, roll_up_days`);
  return days;
}

function inTurn(database: Database, family: Family, folding: Folding): Promise<number> {
  return database.transaction(
    async (transaction) => {
      // Careful: the first query takes the snapshot, and `lock` is none; so it shows what the folder before has done.
      await transaction.execute(sql`lock table roll_up_days in share row exclusive mode`);
      // The groups of all levels at once, which take longer on disk.
      await transaction.execute(sql`
        select set_config('work_mem', '128MB', true), set_config('default_statistics_target', '10', true)`);
      return foldPart(transaction, family, folding);
    },
    { isolationLevel: "repeatable read" },
  );
}

/**
 * Has planners know facts of which a tenth has come since they last did, as after the first import of a year: autovacuum
 * would, but minutes later, and until then the days of ten million contacts took five times as long.
 */
async function learnAnew(database: Database): Promise<void> {
  const changed = await database.execute<{ name: string }>(sql`
    select relname as name from pg_stat_user_tables
    where relid in ('interactions'::regclass, 'journeys'::regclass, 'handoffs'::regclass, 'contact_units'::regclass)
      and n_mod_since_analyze > n_live_tup / 10`);
  for (const { name } of changed) await database.execute(sql`analyze ${sql.identifier(name)}`);
}

async function daysMarked(database: Database): Promise<number> {
  const counts = families.map(
    (family) => sql`select count(distinct day)::int as n from (${marksOf(family)}) as marks`,
  );
  const found = await database.execute<{ n: number }>(sql.join(counts, sql` union all `));
  return found.reduce((all, { n }) => all + n, 0);
}
