import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Grain } from "@/language/grouping";
import { businessZone } from "../business-zone";
import { isMarked, marked } from "./days-read";
import { type DueDay, dueDays } from "./due-days";
import { factsByDay } from "./facts-by-day";
import { families } from "./families";
import { axesOf, type Family } from "./family";
import { fingerprint } from "./fingerprint";
import { isDue, levelSums, sumColumns } from "./level-sums";
import { rolledColumn } from "./rolled-columns";
import { dueSpans, spanColumns, spanSums } from "./span-sums";

const daysAtOnce = 31;

/**
 * Sums up anew, in one snapshot, every day that is read from roll-ups, and answers with the first row that stands
 * otherwise, as a sentence; null when all agree.
 */
export async function firstDifference(database: Database): Promise<string | null> {
  const zone = await businessZone(database);
  return database.transaction(
    async (transaction) => {
      for (const family of families) {
        const days = await freshDays(transaction, family, zone);
        for (let from = 0; from < days.length; from += daysAtOnce) {
          const found = await differenceIn(transaction, family, zone, days.slice(from, from + daysAtOnce));
          if (found) return found;
        }
      }
      return null;
    },
    { isolationLevel: "repeatable read" },
  );
}

type Transaction = Pick<Database, "execute">;

async function freshDays(transaction: Transaction, family: Family, zone: string): Promise<DueDay[]> {
  const rows = await transaction.execute<DueDay>(sql`
    with ${marked(family)}
    select day::text, levels, hour_levels as "hourLevels" from roll_up_days as days
    where family = ${family.name} and fingerprint = ${fingerprint(family, zone)} and not ${isMarked(zone)}
    order by days.day`);
  return [...rows];
}

async function differenceIn(transaction: Transaction, family: Family, zone: string, days: DueDay[]) {
  if (days.every(({ levels }) => levels.length === 0)) return null;
  const columns = sumColumns(family);
  const listed = dueDays(days, zone);
  await transaction.execute(
    sql`create temporary table facts_by_day as with ${listed} ${factsByDay(family, zone)}`,
  );
  const [day] = await transaction.execute<Difference>(
    firstOf(
      listed,
      sql`
      select ${columns} from roll_ups
      where family = ${family.name} and grain in ('hour', 'day') and day = any(array(select day from due))`,
      sql`
      select ${columns} from (${levelSums(family)}) as found(${columns}) join due using (day) where ${isDue}`,
    ),
  );
  await transaction.execute(sql`drop table facts_by_day`);
  if (day) return sentence(family, day);
  const spans = spanColumns(family);
  const [span] = await transaction.execute<Difference>(
    firstOf(
      dueSpans(days.map((one) => one.day)),
      sql`select ${spans} from roll_ups join due using (grain, day) where family = ${family.name}`,
      sql`select * from (${spanSums(family, zone)}) as found(${spans})`,
    ),
  );
  return span ? sentence(family, span) : null;
}

type Difference = { kept: boolean; grain: Grain; day: string; row: Record<string, unknown> };

/** The first row that stands in one of two lists and not in the other. */
function firstOf(due: SQL, kept: SQL, found: SQL): SQL {
  return sql`
    with ${due}, kept as (${kept}), found as (${found}),
    different as (
      select true as kept, * from (select * from kept except all select * from found) as only_kept
      union all
      select false, * from (select * from found except all select * from kept) as only_found)
    select kept, grain, day::text, to_jsonb(different) as row from different
    order by day, level, to_jsonb(different) limit 1`;
}

function sentence(family: Family, { kept, grain, day, row }: Difference): string {
  const of = axesOf(family)
    .map((name) => rolledColumn(family, name))
    .flatMap((name) => (row[name] == null ? [] : [`${name} ${JSON.stringify(row[name])}`]));
  const when = grain === "day" ? day : `${grain} of ${day}`;
  const where = `${family.name}, ${when}${of.length > 0 ? `, ${of.join(", ")}` : ""}`;
  return kept
    ? `${where}: the roll-up has a row that the facts do not give.`
    : `${where}: the facts give a row that the roll-up does not have.`;
}
