import { type SQL, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { startedContacts } from "@/metrics/populations/contacts";

/** So many contacts of a source on a channel tell what it sends as well as all of them would. */
export const newestContacts = 5000;

/**
 * The newest contacts of which `where` holds, of one source on one channel, under the name of their table, so that
 * whatever is said of contacts can be said of them. For a lateral join with `places(source_id, channel)`.
 */
export function newestOf(places: string, where: SQL, newest: number): SQL {
  const place = sql.raw(places);
  return sql`(
    select interactions.* from ${startedContacts.rows}
    where interactions.source_id = ${place}.source_id and interactions.channel = ${place}.channel and ${where}
    order by ${interactions.startedAt} desc, ${interactions.id} desc limit ${newest}) as interactions`;
}
