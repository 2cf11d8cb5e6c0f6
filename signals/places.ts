import { type SQL, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import type { Filter } from "@/language/filter";
import { startedContacts } from "@/metrics/populations/contacts";

/** Every source on every channel, as `places(source_id, channel)`: what one of them sent last is found by an index. */
export const places = sql`places as (
  select id as source_id, channel from sources cross join unnest(enum_range(null::channel)) as channel)`;

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
