import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Dimension } from "@/language/dimension";
import type { Period } from "@/language/period";
import { startedContacts } from "../populations/contacts";
import { daysRead, isStale } from "./days-read";
import { type DueDay, dueDays } from "./due-days";
import { familyOf } from "./families";
import type { Family } from "./family";

/** The dimensions by which a filter bar offers what there is. */
const offered = ["channel", "team", "intent", "agent", "source", "model", "knowledge_version"] as const;

const { rows, at, dimensions } = startedContacts;

/** The stored values that contacts in some spans of days have, as `team`, `dimension` and `value`. */
function namesIn(spans: "stale" | "due"): SQL {
  const stored = (name: Dimension) => sql`(${sql.raw(`'${name}'`)}, (${dimensions[name].stored})::text)`;
  return sql`
    select distinct ${dimensions.team.stored} as team, dimension, value
    from ${rows} cross join ${sql.raw(spans)}
    cross join lateral (values ${sql.join(offered.map(stored), sql`, `)}) as has(dimension, value)
    where value is not null and ${isStale(at, spans)}`;
}

/** Adds what the contacts of days that are being summed up have; they are those of one family. */
export async function keepNames(
  transaction: Pick<Database, "execute">,
  family: Family,
  days: readonly DueDay[],
  zone: string,
): Promise<void> {
  if (family !== familyOf(startedContacts)) return;
  await transaction.execute(sql`
    with ${dueDays(days, zone)}
    insert into roll_up_names (team, dimension, value) ${namesIn("due")} on conflict do nothing`);
}

/** What any contact of a period has, as a list of queries that ends with `used(team, dimension, value)`. */
export function namesUsed(period: Period, asOf: string): SQL {
  const family = familyOf(startedContacts);
  if (!family) throw new Error("Nothing sums up the contacts that started.");
  return sql`${daysRead({ family, level: [] }, { filter: { period, by: [] }, asOf })},
    used as materialized (select team, dimension, value from roll_up_names union ${namesIn("stale")})`;
}
