import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import type { Channel } from "@/language/vocabulary";
import { startedContacts } from "@/metrics/populations/contacts";
import { rowsOf } from "@/metrics/rows";
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
  /** By the id of the signal. */
  arrived: Record<string, Arrived>;
};

/** What arrived of the contacts that started in the period, by source and channel, in one pass. */
export async function captured(database: Database, filter: Filter, viewer: Viewer): Promise<Captured[]> {
  const rows = await database.execute<Row>(sql`
    select (select slug from sources where id = source_id) as source, channel::text as channel,
      contacts::int as contacts, n, arrived
    from (
      select interactions.source_id, interactions.channel, count(*) as contacts,
        array[${counts(({ among }) => among)}]::int[] as n,
        array[${counts(({ among, arrived }) => sql`(${among}) and ${arrived}`)}]::int[] as arrived
      from ${startedContacts.rows}
      where ${rowsOf(startedContacts, filter, viewer)}
      group by interactions.source_id, interactions.channel) counted
    order by source, counted.channel`);
  return rows.map(({ n, arrived, ...row }) => ({
    ...row,
    arrived: Object.fromEntries(
      signals.map(({ id }, place) => [id, { n: n[place] ?? 0, arrived: arrived[place] ?? 0 }]),
    ),
  }));
}

type Row = { source: string; channel: Channel; contacts: number; n: number[]; arrived: number[] };

function counts(condition: (signal: (typeof signals)[number]) => SQL): SQL {
  return sql.join(
    signals.map((signal) => sql`count(*) filter (where ${condition(signal)})`),
    sql`, `,
  );
}
