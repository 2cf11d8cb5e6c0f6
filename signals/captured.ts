import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import type { Channel } from "@/language/vocabulary";
import { startedContacts } from "@/metrics/populations/contacts";
import { rowsOf } from "@/metrics/rows";
import { contactsOf, newestContacts, newestOf, ofPlace, places } from "./places";
import { signals } from "./signals";

/** How often a signal arrived, of the rows of which it is asked. */
export type Arrived = { n: number; arrived: number };

/** 0..1; of nothing, nothing. */
export function share({ n, arrived }: Arrived): number {
  return n === 0 ? 0 : arrived / n;
}

/** What one source says of its contacts on one channel. */
export type Captured = {
  source: string;
  channel: Channel;
  contacts: number;
  /** The newest of them, of which it is asked what arrived. */
  looked: number;
  /** By the id of the signal. */
  arrived: Record<string, Arrived>;
};

/** What arrived of the newest contacts of each source on each channel, among those that started in the period. */
export async function captured(
  database: Database,
  filter: Filter,
  viewer: Viewer,
  newest = newestContacts,
): Promise<Captured[]> {
  const asked = rowsOf(startedContacts, filter, viewer);
  const rows = await database.execute<Row>(sql`
    with ${places}
    select (select slug from sources where id = places.source_id) as source, places.channel::text as channel,
      contacts, counted.*
    from places
    cross join lateral (
      select count(*)::int as contacts from ${contactsOf(filter)} where ${ofPlace} and ${asked}) every_contact
    cross join lateral (
      select count(*)::int as looked,
        array[${counts(({ among }) => among)}]::int[] as n,
        array[${counts(({ among, arrived }) => sql`(${among}) and ${arrived}`)}]::int[] as arrived
      from ${newestOf(asked, newest)}) counted
    where contacts > 0
    order by source, places.channel`);
  return rows.map(({ n, arrived, ...row }) => ({
    ...row,
    arrived: Object.fromEntries(
      signals.map(({ id }, place) => [id, { n: n[place] ?? 0, arrived: arrived[place] ?? 0 }]),
    ),
  }));
}

type Row = Omit<Captured, "arrived"> & { n: number[]; arrived: number[] };

function counts(condition: (signal: (typeof signals)[number]) => SQL): SQL {
  return sql.join(
    signals.map((signal) => sql`count(*) filter (where ${condition(signal)})`),
    sql`, `,
  );
}
