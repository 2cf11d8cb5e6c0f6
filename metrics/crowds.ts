import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { crowdSize } from "./crowd-size";
import type { FoundGroup } from "./found-groups";
import { groupColumns } from "./group-columns";
import { counts, list, type Question } from "./question";
import { rowsOf } from "./rows";

/**
 * The groups, by their values as JSON, with rows of fewer than `least` distinct customers. The bits of a
 * crowd settle nearly every group; only where they leave a doubt are the customers counted.
 */
export async function smallCrowds(
  database: Database,
  asked: Question,
  found: FoundGroup[],
  least: number,
): Promise<Set<string>> {
  const few = found.filter(({ sums: { n = 0 }, crowd }) => n > 0 && crowdSize(crowd) < least);
  const small = few.filter(({ sums: { n = 0 } }) => n < least);
  const doubtful = few.length - small.length;
  const hidden = new Set(small.map(({ values }) => JSON.stringify(values)));
  if (doubtful === 0) return hidden;
  const customers = await database.execute<Record<string, unknown>>(customersOf(asked));
  for (const row of customers)
    if (Number(row.customers) < least)
      hidden.add(JSON.stringify(asked.filter.by.map((_, place) => row[`by_${place}`])));
  return hidden;
}

function customersOf(asked: Question) {
  const { population } = asked.metric;
  const groups = groupColumns(population, asked.filter);
  const keys = groups.map((_, place) => sql.raw(String(place + 1)));
  return sql`
    with seen as (
      select distinct ${list([
        ...groups.map(({ value, stored }) => sql`${value} as ${stored}`),
        sql`${population.customer} as customer`,
      ])}
      from ${population.rows} ${sql.join(groups.map(({ join }) => join))}
      where ${rowsOf(population, asked.filter, asked.viewer)} and ${counts(asked)}
    )
    select ${list([
      ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
      sql`count(distinct customer)::int as customers`,
    ])}
    from seen
    ${keys.length > 0 ? sql`group by ${list(keys)}` : sql``}`;
}
