import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { dateIn, shifted } from "@/language/period";
import type { Channel } from "@/language/vocabulary";
import { dataThrough } from "@/metrics/data-through";
import { startedContacts } from "@/metrics/populations/contacts";
import { rowsOf } from "@/metrics/rows";
import { contactsOf, ofPlace, places } from "./places";

/** When a source was last heard of on a channel, and whether that is long ago by its own measure. */
export type Pulse = {
  source: string;
  channel: Channel;
  /** ISO instant at which its newest contact started. */
  last: string;
  quietSeconds: number;
  /** Its longest pause until then; null: too few contacts to know its rhythm. */
  usualSeconds: number | null;
  isStale: boolean;
};

/** How far back one looks for the rhythm of a source. */
const daysOfRhythm = 91;
const fewestPauses = 5;
const timesUsual = 2;
/** Like the note of the filter bar. */
const fewestSeconds = 2 * 86_400;

/**
 * By source and channel, whatever the period, up to the moment at which is judged. A pause is one between
 * contacts or, where these come in batches, one between deliveries, whichever is longer.
 */
export async function pulse(database: Database, filter: Filter, viewer: Viewer, now: Date): Promise<Pulse[]> {
  const moment = filter.asOf ? new Date(filter.asOf) : now;
  const through = await dataThrough(database);
  const newest = dateIn(through && through < moment ? through : moment, filter.period.timeZone);
  const period = { ...filter.period, from: shifted(newest, -daysOfRhythm), to: shifted(newest, 1) };
  const rows = await database.execute<Row>(sql`
    with ${places},
    hours as (
      select source_id, channel, hour, last
      from places cross join lateral (
        select date_trunc('hour', interactions.started_at) as hour, max(interactions.started_at) as last
        from ${contactsOf(filter)}
        where ${ofPlace} and ${rowsOf(startedContacts, { ...filter, period }, viewer)}
          and interactions.started_at <= ${moment.toISOString()}::timestamptz
        group by hour) by_hour),
    pauses as (
      select source_id, channel, last, hour - lag(hour) over (partition by source_id, channel order by hour) as pause
      from hours),
    batches as (
      select source_id, max(pause) as pause
      from (
        select source_id, started_at - lag(started_at) over (partition by source_id order by started_at) as pause
        from imports
        where started_at <= ${moment.toISOString()}::timestamptz
          and started_at > ${moment.toISOString()}::timestamptz - ${daysOfRhythm} * interval '1 day') between_them
      group by source_id)
    select (select slug from sources where id = source_id) as source, channel::text as channel, last,
      extract(epoch from ${moment.toISOString()}::timestamptz - last)::float8 as quiet,
      extract(epoch from greatest(longest, batches.pause))::float8 as usual, known::int as known
    from (
      select source_id, channel, max(last) as last, max(pause) as longest, count(pause) as known
      from pauses group by source_id, channel) found
    left join batches using (source_id)
    order by source, found.channel`);
  return rows.map(({ source, channel, last, quiet, usual, known }) => {
    const usualSeconds = known < fewestPauses ? null : usual;
    const isStale = usualSeconds !== null && quiet > Math.max(fewestSeconds, timesUsual * usualSeconds);
    return {
      source,
      channel,
      last: new Date(last).toISOString(),
      quietSeconds: quiet,
      usualSeconds,
      isStale,
    };
  });
}

type Row = {
  source: string;
  channel: Channel;
  last: string;
  quiet: number;
  usual: number | null;
  known: number;
};
