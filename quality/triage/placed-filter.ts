import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { intentPath, named, plain } from "@/metrics/populations/population";

/** What of the filter the queue knows: the column of `flags`, and how its names become what is stored. */
const dimensions = {
  team: { column: "team_ids", type: "int", matching: named(sql``, "teams").matching },
  channel: { column: "channels", type: "channel", matching: plain(sql``, "channel").matching },
  intent: { column: "intent_ids", type: "int", matching: intentPath(sql``).matching },
  agent_kind: { column: "agent_kinds", type: "agent_kind", matching: plain(sql``, "agent_kind").matching },
};
export const queueDimensions = Object.keys(dimensions) as (keyof typeof dimensions)[];

/** A condition on a row of `flags`, by the name that the row has in the query. */
export type PlacedFilter = (row: SQL) => SQL[];

/**
 * Looks the names of a filter up before the queue is asked: with the ids in its hands the planner knows
 * whether a selection is rare, and goes by another index when it is.
 */
export async function placedFilter(
  database: Database,
  { where }: Pick<Filter, "where">,
): Promise<PlacedFilter> {
  const chosen = queueDimensions.filter((name) => where[name]?.length);
  if (chosen.length === 0) return () => [];
  const wanted = chosen.map((name) => {
    const names = where[name]?.filter((one) => one !== none) ?? [];
    return sql`(${dimensions[name].matching(names)})::text[] as ${sql.identifier(name)}`;
  });
  const [found] = await database.execute<Record<string, string[]>>(sql`select ${sql.join(wanted, sql`, `)}`);
  return (row) =>
    chosen.map((name) => {
      const { column, type } = dimensions[name];
      const stored = sql`${row}.${sql.identifier(column)}`;
      const fits = sql`${stored} && ${sql.param(found?.[name] ?? [])}::${sql.raw(type)}[]`;
      return where[name]?.includes(none) ? sql`(${fits} or cardinality(${stored}) = 0)` : fits;
    });
}
