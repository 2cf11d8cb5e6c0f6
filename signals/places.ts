import { type SQL, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import type { Filter } from "@/language/filter";
import { startedContacts } from "@/metrics/populations/contacts";

const inTurn = sql`${interactions.sourceId}, ${interactions.channel}`;

/**
 * Every source on every channel of which there is a contact, as `places(source_id, channel)`: what one of them sent last is
 * found by an index, and of a place without contacts PostgreSQL would look through those of all others.
 */
export const places = sql`recursive places as (
  (select ${inTurn} from ${interactions} order by ${inTurn} limit 1)
  union all
  select following.* from places cross join lateral (
    select ${inTurn} from ${interactions} where (${inTurn}) > (places.source_id, places.channel)
    order by ${inTurn} limit 1) following)`;

/** A contact of a place that is joined laterally. */
export const ofPlace = sql`interactions.source_id = places.source_id and interactions.channel = places.channel`;

/**
 * The contacts of a place. Careful: without their journeys where nothing is asked of these, as PostgreSQL reads no index
 * alone for a table with a join, not even for one that it leaves out.
 */
export const contactsOf = ({ where }: Filter): SQL =>
  where.channels?.length || where.channel_path?.length ? startedContacts.rows : sql`${interactions}`;

/** So many contacts of a place tell what it sends as well as all of them would. */
export const newestContacts = 5000;

/**
 * The newest contacts of a place of which `where` holds, under the name of their table, so that whatever is said of
 * contacts can be said of them.
 */
export function newestOf(where: SQL, newest: number): SQL {
  return sql`(
    select interactions.* from ${startedContacts.rows} where ${ofPlace} and ${where}
    order by ${interactions.startedAt} desc, ${interactions.id} desc limit ${newest}) as interactions`;
}
