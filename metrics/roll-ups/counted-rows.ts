import { type SQL, sql } from "drizzle-orm";
import { countedColumns, monthly } from "@/db/roll-ups/family";
import { dated, eachMember, imageOf, toldColumn } from "@/db/roll-ups/tally";
import { type Period, shifted } from "@/language/period";
import { startOf, within } from "../day";
import type { Held } from "./held";

/**
 * The rows of a roll-up in the place and under the name of the facts that they count: whatever is said of columns
 * of a fact can be said of them, each `n` times over. With them come what has changed since, and the facts whose
 * judgement falls on the day of the boundary. `sums` are those to be added up, besides `n`.
 */
export function countedRows(held: Held, period: Period, sums: readonly string[]): SQL {
  const { family, rollUp, months, boundary } = held;
  const parts: SQL[] = [];
  const stands = (id: number, from: string, to: string) =>
    from < to ? parts.push(counts(held, sums, id, from, to)) : 0;
  stands(rollUp.id, period.from, months?.from ?? period.to);
  if (months) {
    stands(monthly(rollUp.id), months.from, months.to);
    stands(rollUp.id, months.to, period.to);
  }
  parts.push(changes(held, sums, period));
  if (boundary) parts.push(ripening(held, sums, period));
  return sql`(${sql.join(parts, sql` union all `)}) as ${sql.raw(family.facts)}`;
}

function counts(held: Held, sums: readonly string[], id: number, from: string, to: string): SQL {
  const { family, boundary } = held;
  const columns = shown(held, (name) => name);
  return sql`
    select day, ${sql.raw([columns, "n", ...sums].join(", "))}${judged(held)}
    from ${sql.raw(`${family.name}_counts`)}
    where roll_up = ${sql.raw(String(id))} and day >= ${from}::date and day < ${to}::date
      ${boundary ? sql`and matures_on is distinct from ${boundary.day}::date` : sql``}`;
}

/** Facts before the boundary could be judged, as it were, for ever; those after it never. */
function judged({ family: { matures }, boundary }: Held): SQL {
  if (!matures || !boundary) return sql``;
  return sql`, case when matures_on < ${boundary.day}::date then '-infinity'::timestamptz
    when matures_on is not null then 'infinity' end as ${sql.raw(matures.column)}`;
}

function changes(held: Held, sums: readonly string[], period: Period): SQL {
  const { family, rollUp, boundary } = held;
  const noted = sql`(select * from ${sql.raw(`${family.name}_changes`)} where ${within(dateOf(held), period)})`;
  return sql`
    select ${dayAndColumns(held)}, ${weighed(sums)}${judged(held)}
    from (${images(held, noted, sums)}) as images ${sql.raw(eachMember(rollUp))}
    ${boundary ? sql`where matures_on is distinct from ${boundary.day}::date` : sql``}`;
}

/** The facts that are judged on the day of the boundary, some of them before the moment of the question. */
function ripening(held: Held, sums: readonly string[], period: Period): SQL {
  const { family, rollUp, zone, boundary } = held;
  const { matures } = family;
  if (!matures || !boundary) throw new Error(`${family.name} are judged at once.`);
  const from = startOf(boundary.day, zone);
  const to = startOf(shifted(boundary.day, 1), zone);
  const moment = sql.raw(matures.column);
  const hours = boundary.openedHoursBefore;
  const opened =
    hours === null
      ? sql``
      : sql`and ${dateOf(held)} >= ${from} - make_interval(hours => ${sql.raw(String(hours))})
        and ${dateOf(held)} < ${to} - make_interval(hours => ${sql.raw(String(hours))})`;
  const facts = sql`(
    select ${sql.raw(imageOf(family))}, 1 as weight from ${sql.raw(family.facts)}
    where ${within(dateOf(held), period)} and ${moment} >= ${from} and ${moment} < ${to} and not unlinked ${opened})`;
  return sql`
    select ${dayAndColumns(held)}, ${weighed(sums)}, ${sql.raw(matures.column)}
    from (${images(held, facts, sums)}) as images ${sql.raw(eachMember(rollUp))}`;
}

const dateOf = ({ family, rollUp }: Held) => sql.raw(family.dates[rollUp.by] ?? "");

/** Images with their days; the text of `dated` around a relation that has parameters of its own. */
function images({ family, zone }: Held, relation: SQL, sums: readonly string[]): SQL {
  const [before = "", after = ""] = dated(
    family,
    "\u0000",
    zone,
    sums.filter((sum) => sum !== "crowd"),
  ).split("\u0000");
  return sql`${sql.raw(before)}${relation}${sql.raw(after)}`;
}

/** The columns under the names that they have in the facts; `column` says where one is found. */
function shown({ family, rollUp }: Held, column: (name: string) => string): string {
  const all = countedColumns(rollUp).map((name) => {
    const as = family.columns[name]?.shown;
    return as ? `${as.sql} as ${as.as}` : `${column(name)} as ${name}`;
  });
  return all.join(", ");
}

const dayAndColumns = (held: Held) =>
  sql.raw(`${held.rollUp.by}_on as day, ${shown(held, (name) => toldColumn(held.rollUp, name))}`);

const weighed = (sums: readonly string[]) =>
  sql.raw(
    [
      "weight as n",
      ...sums.map((sum) => (sum === "crowd" ? "bit as crowd" : `weight * ${sum} as ${sum}`)),
    ].join(", "),
  );
