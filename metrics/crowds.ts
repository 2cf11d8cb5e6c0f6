import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { none } from "@/language/dimension";
import { depthOf, groupKey, isGrain } from "@/language/grouping";
import { printedFrom } from "@/language/reading";
import { crowdSize } from "./crowd-size";
import { type FoundGroup, type GroupValues, keyOf } from "./found-groups";
import { groupColumns } from "./group-columns";
import { onClocks, selected } from "./populations/population";
import { counts, list, type Question } from "./question";
import { rowsOf } from "./rows";

/**
 * The groups, by their keys, with rows of fewer than `least` distinct customers. The bits of a
 * crowd settle nearly every group; only where they leave a doubt are the customers counted.
 */
export async function smallCrowds(
  database: Database,
  asked: Question,
  found: FoundGroup[],
  least: number,
): Promise<Set<string>> {
  const few = found.filter(
    ({ sums: { n = 0 }, crowds }) => n > 0 && (n < least || crowdSize(crowds) < least),
  );
  const worth = asked.metric.onlySoundShown ? Math.max(least, printedFrom) : least;
  const small = few.filter(({ sums: { n = 0 } }) => n < worth);
  const doubtful = few.filter(({ sums: { n = 0 } }) => n >= worth);
  const hidden = new Set(small.map(({ key }) => key));
  if (doubtful.length === 0) return hidden;
  const doubts = new Set(doubtful.map(({ key }) => key));
  const counted = await database.execute<Record<string, unknown>>(customersOf(asked, doubtful));
  for (const row of counted) {
    const key = keyOf(asked.filter.by.map((_, place) => row[`by_${place}`]) as GroupValues);
    if (doubts.has(key) && Number(row.customers) < least) hidden.add(key);
  }
  return hidden;
}

/** How many customers there are in these groups; others may come along, incomplete. */
function customersOf(asked: Question, wanted: FoundGroup[]) {
  const { population } = asked.metric;
  const groups = groupColumns(population, asked.filter);
  const keys = groups.map((_, place) => sql.raw(String(place + 1)));
  const where = [rowsOf(population, asked.filter, asked.viewer), ...near(asked, wanted), counts(asked)];
  return sql`
    with seen as (
      select distinct ${list([
        ...groups.map(({ value, stored }) => sql`${value} as ${stored}`),
        sql`${population.customer} as customer`,
      ])}
      from ${population.rows} ${sql.join(groups.map(({ join }) => join))}
      where ${sql.join(where, sql` and `)}
    )
    select ${list([
      ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
      sql`count(distinct customer)::int as customers`,
    ])}
    from seen
    ${keys.length > 0 ? sql`group by ${list(keys)}` : sql``}`;
}

/** Holds of every row of these groups, and of few others: groups of few customers have rare values. */
function near({ metric, filter }: Question, groups: FoundGroup[]): SQL[] {
  return filter.by.flatMap((by, place) => {
    const key = groupKey(by);
    if (isGrain(key) || depthOf(by)) return [];
    const column = metric.population.dimensions[key];
    if (column.isOnlyNamed) return [];
    const names = new Set(groups.map(({ values }) => values[place] ?? none));
    return [selected(onClocks(column, filter.period.timeZone), [...names])];
  });
}
