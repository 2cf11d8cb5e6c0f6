import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { interactions } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import { type Filter, narrowed } from "@/language/filter";
import type { Channel, Outcome } from "@/language/vocabulary";
import { instantText } from "./cursor";
import { startedContacts } from "./populations/contacts";
import { rowsOf } from "./rows";

/** A contact worth listening to, and how it arrived. */
export type HeardContact = {
  id: number;
  journey: number;
  at: string;
  agentName: string | null;
  channel: Channel;
  intent: string | null;
  outcome: Outcome;
  /** Contacts of the journey before it, and whether context was lost on the way. */
  earlier: number;
  arrivedLost: boolean;
  hasTranscript: boolean;
  csat: number | null;
  ease: number | null;
};

type Asked = { filter: Filter; viewer: Viewer; limit: number };

const wasLost = sql`exists (
  select from handoffs where to_interaction_id = ${interactions.id} and fate = 'lost')`;
const hasTranscript = sql`exists (select from messages where interaction_id = ${interactions.id})`;

/**
 * Contacts that arrived bad (after others, or with lost context) and ended resolved, with a satisfied customer who
 * found it easy; on these intents, or any. Those with lost context and a transcript first, then the newest.
 */
export function exemplars(
  database: Database,
  { filter, viewer, limit }: Asked,
  intents: string[],
): Promise<HeardContact[]> {
  const among = narrowed(filter, { agent: [], ...(intents.length > 0 && { intent: intents }) });
  return heard(
    database,
    sql`${rowsOf(startedContacts, among, viewer)}
      and ${interactions.agentKind} = 'human' and ${interactions.outcome} = 'resolved'
      and (${interactions.journeyId} <> ${interactions.id} or ${wasLost})
      and ${interactions.csatScale} = '1-5' and ${interactions.csatScore} >= 4
      and ${interactions.cesScale} = 'ease_1-7' and ${interactions.cesScore} >= 5`,
    sql`${wasLost} desc, ${hasTranscript} desc, ${interactions.startedAt} desc`,
    limit,
  );
}

/** Contacts of a selection as the dice fall, the same each time for the same seed; those with a transcript first. */
export function drawnContacts(
  database: Database,
  { filter, viewer, limit }: Asked,
  seed: string,
): Promise<HeardContact[]> {
  return heard(
    database,
    rowsOf(startedContacts, filter, viewer),
    sql`${hasTranscript} desc, md5(${seed} || ${interactions.id}::text)`,
    limit,
  );
}

/** The contacts with these ids that the viewer may see, newest first. */
export function namedContacts(database: Database, viewer: Viewer, ids: number[]): Promise<HeardContact[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const named = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  return heard(
    database,
    sql`${interactions.id} in (${named}) and ${startedContacts.scope(viewer)}`,
    sql`${interactions.startedAt} desc`,
    ids.length,
  );
}

async function heard(database: Database, where: SQL, order: SQL, limit: number): Promise<HeardContact[]> {
  const found = await database.execute<HeardContact>(sql`
    select ${interactions.id}::float8 as id, ${interactions.journeyId}::float8 as journey,
      ${instantText(sql`${interactions.startedAt}`)} as at,
      (select name from agents where agents.id = ${interactions.agentId}) as "agentName",
      ${interactions.channel} as channel,
      (select path from intents where intents.id = ${interactions.intentId}) as intent,
      ${interactions.outcome} as outcome, ${wasLost} as "arrivedLost", ${hasTranscript} as "hasTranscript",
      (select count(*)::int from interactions before where before.journey_id = ${interactions.journeyId}
        and before.direction = 'inbound' and before.started_at < ${interactions.startedAt}) as earlier,
      case when ${interactions.csatScale} = '1-5' then ${interactions.csatScore} end as csat,
      case when ${interactions.cesScale} = 'ease_1-7' then ${interactions.cesScore} end as ease
    from ${startedContacts.rows}
    where ${where} and ${interactions.journeyId} is not null and ${interactions.direction} = 'inbound'
    order by ${order}, ${interactions.id}
    limit ${limit}`);
  return [...found];
}
