import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { startOf } from "@/metrics/day";

/** What a source delivered since a period began, counted in records, by the moment of arrival. */
export type Delivered = {
  /** Null: deliveries of several sources at once. */
  source: string | null;
  deliveries: number;
  fresh: number;
  updated: number;
  /** Came again and said nothing new. */
  duplicates: number;
  rejected: number;
  /** ISO instant of the last delivery or webhook message, whatever the period; null: none. */
  last: string | null;
  /** Traces and scores that await folding, and those of them that failed before. */
  waiting: number;
  failing: number;
};

/**
 * By source. What happened in a period arrives in it or after it, so its end is none. Deliveries belong to no team, so who sees some teams only
 * is told of none: null.
 */
export async function deliveries(
  database: Database,
  { period, where }: Filter,
  viewer: Viewer,
): Promise<Delivered[] | null> {
  if (viewer.teamIds !== "all") return null;
  const chosen = where.source ?? [];
  const rows = await database.execute<Delivered>(sql`
    with brought as (
      select source_id,
        count(*) filter (where counts) as deliveries,
        sum(new_count) filter (where counts) as fresh,
        sum(updated_count) filter (where counts) as updated,
        sum(unchanged_count) filter (where counts) as duplicates,
        sum(rejected_count) filter (where counts) as rejected,
        max(coalesce(finished_at, started_at)) as last
      from (
        select *, undone_at is null and started_at >= ${startOf(period.from, period.timeZone)} as counts from imports) all_imports
      group by source_id),
    waiting as (
      select source_id, count(*) as n, count(*) filter (where attempts > 0) as failing
      from span_arrivals group by source_id)
    select slug as source, coalesce(deliveries, 0)::int as deliveries, coalesce(fresh, 0)::int as fresh,
      coalesce(updated, 0)::int as updated, coalesce(duplicates, 0)::int as duplicates,
      coalesce(rejected, 0)::int as rejected, greatest(brought.last, webhooks.last_message_at) as last,
      coalesce(waiting.n, 0)::int as waiting, coalesce(failing, 0)::int as failing
    from sources
    full join brought on brought.source_id = sources.id
    left join webhooks on webhooks.source = slug
    left join waiting on waiting.source_id = sources.id
    order by slug`);
  return rows
    .filter(({ source }) => chosen.length === 0 || (source !== null && chosen.includes(source)))
    .map((row) => ({ ...row, last: row.last && new Date(row.last).toISOString() }));
}
