import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import type { Channel } from "@/language/vocabulary";
import { startedContacts } from "@/metrics/populations/contacts";
import { rowsOf } from "@/metrics/rows";
import { newestContacts, newestOf, places } from "./places";

/** How long after it happened something arrived, in seconds. */
export type Delay = {
  source: string;
  channel: Channel;
  /** Spans where a contact came as spans, contacts otherwise. */
  n: number;
  p50: number;
  p90: number;
  p99: number;
};

/**
 * From the end of a contact, or its start where no end is known, to the delivery that first brought it. Of
 * contacts that came as spans, from the end of each span to its arrival. A clock that runs ahead counts as 0.
 * Only the newest contacts of a source and channel are asked: thousands tell it as well as all.
 */
export async function delays(
  database: Database,
  filter: Filter,
  viewer: Viewer,
  newest = newestContacts,
): Promise<Delay[]> {
  const asked = rowsOf(startedContacts, filter, viewer);
  return database.execute<Delay>(sql`
    with ${places},
    contacts as (
      select interactions.source_id, external_id, interactions.channel, coalesce(ended_at, started_at) as at
      from places cross join lateral ${newestOf(asked, newest)}),
    waits as (
      select source_id, channel, received_at - coalesce(ended_at, started_at) as wait
      from contacts
      join span_contacts using (source_id)
      join spans using (source_id, trace_id)
      where interaction = external_id
      union all
      select source_id, channel, arrival.at - contacts.at
      from contacts
      cross join lateral (
        select min(imports.started_at) as at
        from records join imports on imports.id = import_id
        where (records.source_id, records.external_id, record_type)
          = (contacts.source_id, contacts.external_id, 'interaction'::record_type)) arrival
      where arrival.at is not null and not exists (
        select from span_contacts
        where (span_contacts.source_id, interaction) = (contacts.source_id, external_id)))
    select (select slug from sources where id = source_id) as source, channel::text as channel, n,
      percentiles[1] as p50, percentiles[2] as p90, percentiles[3] as p99
    from (
      select source_id, channel, count(*)::int as n,
        percentile_cont(array[0.5, 0.9, 0.99])
          within group (order by greatest(extract(epoch from wait), 0)::float8) as percentiles
      from waits
      group by source_id, channel) found
    order by source, found.channel`);
}
