import type { TransactionSql } from "postgres";
import { families } from "@/db/roll-ups/families";
import { countedColumns, type Family, monthly, type RollUp } from "@/db/roll-ups/family";
import { dated, imageOf, modulus, monthTally, powers, tally } from "@/db/roll-ups/tally";
import { standing } from "./standing";

/**
 * Counts the facts anew and answers with the first thing in which the roll-ups, with what has changed since, say
 * otherwise, as a sentence; null when they agree. Wants a transaction that sees one moment.
 */
export async function firstDifference(sql: TransactionSql): Promise<string | null> {
  const stands = await standing(sql);
  if (!stands) return "No roll-ups stand: “rebuild” counts them.";
  for (const family of families) {
    const found = await differenceIn(sql, family, stands.zone);
    if (found) return found;
  }
  return null;
}

async function differenceIn(sql: TransactionSql, family: Family, zone: string): Promise<string | null> {
  const facts = `(select ${imageOf(family)}, 1 as weight from ${family.facts})`;
  await sql.unsafe(`create temporary table there on commit drop as ${dated(family, facts, zone)}`);
  await sql.unsafe(
    `create temporary table since on commit drop as ${dated(family, `${family.name}_changes`, zone)}`,
  );
  let found: string | null = null;
  for (const rollUp of family.rollUps) {
    found ??= await first(sql, family, rollUp, byDay(family, rollUp));
    found ??= await first(sql, family, rollUp, byMonth(family, rollUp));
  }
  await sql`drop table there, since`;
  return found;
}

/** What is counted and what should be, the latter less than nothing: together they come to nothing. */
type Sides = { counted: string; changed: string; expected: string };

function byDay(family: Family, rollUp: RollUp): Sides {
  return {
    counted: stored(family, rollUp, rollUp.id),
    changed: tally(rollUp, "since"),
    expected: tally(rollUp, "there"),
  };
}

/** Months are compared with the days, which have been compared with the facts. */
function byMonth(family: Family, rollUp: RollUp): Sides {
  const counts = `${family.name}_counts`;
  return {
    counted: stored(family, rollUp, monthly(rollUp.id)),
    changed: `select * from (${tally(rollUp, "since")}) as none where false`,
    expected: monthTally(family, rollUp, counts, "0::bigint"),
  };
}

function stored({ name }: Family, rollUp: RollUp, id: number): string {
  const columns = ["roll_up", "day", "cell", "matures_on", ...countedColumns(rollUp), "n", "crowd"];
  return `select ${columns.join(", ")}, 0::bigint as left_crowd, ${powers.join(", ")}
    from ${name}_counts where roll_up = ${id}`;
}

async function first(
  sql: TransactionSql,
  family: Family,
  rollUp: RollUp,
  sides: Sides,
): Promise<string | null> {
  const columns = countedColumns(rollUp).join(", ");
  const side = (told: string, sign: 1 | -1, crowds: string) => `
    select day, matures_on, ${columns}, n * ${sign} as n, ${crowds},
      ${powers.map((power) => `${power}::bigint * ${sign} as ${power}`).join(", ")} from (${told}) as told`;
  const none = "0::bigint";
  const differs = powers.map((power) => `mod(sum(${power})::bigint, ${modulus}) <> 0`).join(" or ");
  const [row] = await sql.unsafe<{ day: string; state: string; counted: number; there: number }[]>(`
    select day::text, jsonb_strip_nulls(to_jsonb(row_told))::text as state, counted::int, there::int
    from (
      select day, matures_on, ${columns}, coalesce(sum(n) filter (where not is_fact), 0) as counted,
        coalesce(-sum(n) filter (where is_fact), 0) as there
      from (
        select *, false as is_fact from (${side(sides.counted, 1, `crowd as stored, ${none} as gone, ${none} as seen`)}) as a
        union all
        select *, false from (${side(sides.changed, 1, `${none}, left_crowd, crowd`)}) as b
        union all
        select *, true from (${side(sides.expected, -1, `${none}, ${none}, crowd`)}) as c
      ) as sides
      group by day, matures_on, ${columns}
      having sum(n) <> 0 or ${differs} or bit_or(stored) & ~bit_or(gone) & ~bit_or(seen) <> 0
      order by day limit 1) as found
    cross join lateral (select ${columns}) as row_told`);
  if (!row) return null;
  const unit = sides.changed.endsWith("where false") ? "month" : "day";
  return `${family.name}, roll-up ${rollUp.id}, ${unit} of ${row.day}: ${row.counted} are counted as ${row.state}, ${row.there} are there.`;
}
