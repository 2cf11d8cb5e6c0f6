import type { TransactionSql } from "postgres";
import { families } from "@/db/roll-ups/families";
import { countedColumns, type Family, type RollUp } from "@/db/roll-ups/family";
import { dated, modulus, monthTally, powers, tally } from "@/db/roll-ups/tally";
import { standing } from "./standing";

const lockKey = 7_468_727;

/** So many changes are read beside the counts at every reading before somebody folds them in. */
const tolerated = 2000;

/**
 * Brings the roll-ups to what has changed, when that is more than `least`: their counts less what went, and with
 * what came. One transaction at a time does it, for the others too whose changes are committed; who finds it
 * being done leaves the own changes to whoever comes next, so that no import waits for another here.
 */
export async function foldChanges(sql: TransactionSql, least = tolerated): Promise<void> {
  const stands = await standing(sql);
  if (!stands) return;
  const [mine] = await sql<{ free: boolean }[]>`select pg_try_advisory_xact_lock(${lockKey}) as free`;
  if (!mine?.free) return;
  for (const family of families) {
    const [many] = await sql<{ n: number }[]>`
      select count(*)::int as n from (select from ${sql(`${family.name}_changes`)} limit ${least + 1}) as noted`;
    if (many && many.n > least) await fold(sql, family, stands.zone);
  }
}

/** Waits for whoever folds, and keeps others from it until the end of the transaction. */
export async function onlyFolder(sql: TransactionSql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey})`;
}

async function fold(sql: TransactionSql, family: Family, zone: string): Promise<void> {
  const counts = `${family.name}_counts`;
  const changes = `${family.name}_changes`;
  const images = [...Object.keys(family.columns), ...family.moments, "customer"].join(", ");
  await sql.unsafe(`create temporary table noted (like ${changes}) on commit drop`);
  await sql.unsafe(`
    with gone as (delete from ${changes} returning ${images}, weight)
    insert into noted (${images}, weight)
    select ${images}, sum(weight) from gone group by ${images} having sum(weight) <> 0`);
  await sql.unsafe(`create temporary table counting on commit drop as ${dated(family, "noted", zone)}`);
  await sql.unsafe(
    `create temporary table moved (like ${counts}, left_crowd bigint not null) on commit drop`,
  );
  const columns = ["roll_up", "day", "cell", "matures_on", ...Object.keys(family.columns), "n", "crowd"];
  const into = `insert into moved (${[...columns, "left_crowd", ...powers].join(", ")})`;
  const all = (told: (rollUp: RollUp) => string) =>
    family.rollUps.map((rollUp) => spread(family, rollUp, told(rollUp))).join(" union all ");
  await sql.unsafe(`${into} ${all((rollUp) => tally(rollUp, "counting"))}`);
  await sql.unsafe(`${into} ${all((rollUp) => monthTally(family, rollUp, "moved", "left_crowd"))}`);
  await sql`analyze moved (roll_up, day, cell)`;
  const same = `(kept.roll_up, kept.day, kept.cell) = (moved.roll_up, moved.day, moved.cell)`;
  const sums = powers.map(
    (power) => `${power} = mod(kept.${power}::bigint + moved.${power}, ${modulus})::int`,
  );
  await sql.unsafe(`
    update ${counts} as kept
    set n = kept.n + moved.n, crowd = (kept.crowd & ~moved.left_crowd) | moved.crowd, ${sums.join(", ")}
    from moved where ${same}`);
  const kept = [...columns, ...powers].join(", ");
  await sql.unsafe(`
    insert into ${counts} (${kept}) select ${kept} from moved
    where not exists (select from ${counts} as kept where ${same})`);
  await sql.unsafe(`delete from ${counts} as kept using moved where ${same} and kept.n = 0`);
  await sql`drop table noted, counting, moved`;
}

/** Counts with every column of the family, so that those of all roll-ups stand in one statement. */
function spread({ columns }: Family, rollUp: RollUp, told: string): string {
  const own = countedColumns(rollUp);
  const states = Object.entries(columns).map(([name, { type }]) =>
    own.includes(name) ? name : `null::${type}`,
  );
  return `select roll_up, day, cell, matures_on, ${states.join(", ")}, n, crowd, left_crowd, ${powers.join(", ")}
    from (${told}) as told`;
}
