import type { TransactionSql } from "postgres";
import { families } from "@/db/roll-ups/families";
import { countedColumns, type Family, type RollUp } from "@/db/roll-ups/family";
import { dated, imageOf, monthTally, powers, tally } from "@/db/roll-ups/tally";
import { onlyFolder } from "./fold-changes";
import { standDown, standUp, wantedStanding } from "./standing";

/** Counts every roll-up anew from the facts. Imports wait; readers see the old ones until all are new. */
export async function rebuildRollUps(sql: TransactionSql): Promise<void> {
  // Waits for imports that are under way, and makes later ones wait.
  await sql`lock table interactions in share row exclusive mode`;
  await onlyFolder(sql);
  await standDown(sql);
  await sql`set local work_mem = '256MB'`;
  const wanted = await wantedStanding(sql);
  for (const family of families) await count(sql, family, wanted.zone);
  await standUp(sql, wanted);
}

async function count(sql: TransactionSql, family: Family, zone: string): Promise<void> {
  const counts = `${family.name}_counts`;
  await sql`delete from ${sql(`${family.name}_changes`)}`;
  await sql`delete from ${sql(counts)}`;
  const facts = `(select ${imageOf(family)}, 1 as weight from ${family.facts})`;
  await sql.unsafe(`create temporary table counting on commit drop as ${dated(family, facts, zone)}`);
  for (const rollUp of family.rollUps) {
    await sql.unsafe(filling(counts, rollUp, tally(rollUp, "counting")));
    await sql.unsafe(filling(counts, rollUp, monthTally(family, rollUp, counts, "0::bigint")));
  }
  await sql`drop table counting`;
  await sql`analyze ${sql(counts)}`;
}

function filling(counts: string, rollUp: RollUp, told: string): string {
  const columns = [
    "roll_up",
    "day",
    "cell",
    "matures_on",
    ...countedColumns(rollUp),
    "n",
    "crowd",
    ...powers,
  ];
  return `
    insert into ${counts} (${columns.join(", ")})
    select ${columns.join(", ")} from (${told}) as told order by day, cell`;
}
