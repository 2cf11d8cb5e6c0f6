import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { instantText } from "@/metrics/cursor";
import { isClaimed } from "./queue-condition";
import { mayNotTriage, triages } from "./roles";

/** Somebody else is at it: who, and since when. */
export type Held = { heldBy: string; since: string };

const gone = "There is nothing to judge about this journey.";

/**
 * Takes a journey for oneself, for half an hour; one's own claim begins anew. Of two at once one gets it,
 * and the other is told who. Null: taken.
 */
export async function claim(
  database: Database,
  viewer: Viewer,
  journeyId: number,
): Promise<Held | { refusal: string } | null> {
  if (!triages(viewer)) return { refusal: mayNotTriage };
  const taken = await database.execute(sql`
    insert into journey_holds as holds (journey_id, claimed_by, claimed_at)
    select journey_id, ${viewer.userId}, now() from flags where journey_id = ${journeyId} limit 1
    on conflict (journey_id) do update set claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at
    where ${isFree(viewer)} returning journey_id`);
  return taken.length > 0 ? null : ((await heldByOthers(database, viewer, journeyId)) ?? { refusal: gone });
}

/** Who else holds a journey; null: nobody. */
export async function heldByOthers(
  database: Database,
  viewer: Viewer,
  journeyId: number,
): Promise<Held | null> {
  const [held] = await database.execute<Held>(sql`
    select coalesce(name, 'Somebody') as "heldBy", ${instantText(sql`claimed_at`)} as since
    from journey_holds holds left join users on users.id = claimed_by
    where journey_id = ${journeyId} and not ${isFree(viewer)}`);
  return held ?? null;
}

/** Whether nobody else holds it. */
export const isFree = ({ userId }: Viewer): SQL =>
  sql`(not ${isClaimed} or holds.claimed_by is not distinct from ${userId})`;

/** Gives one's claim back; it is no matter if there is none. */
export async function release(database: Database, { userId }: Viewer, journeyId: number): Promise<void> {
  await database.execute(sql`
    update journey_holds set claimed_by = null, claimed_at = null
    where journey_id = ${journeyId} and claimed_by = ${userId}`);
}

/** Puts a journey on somebody's list, or with null on nobody's. Null: done; else why not. */
export async function assign(
  database: Database,
  viewer: Viewer,
  journeyId: number,
  userId: number | null,
): Promise<string | null> {
  if (!triages(viewer)) return mayNotTriage;
  const assigned = await database.execute(sql`
    insert into journey_holds (journey_id, assigned_to)
    select journey_id, ${userId} from flags
    where journey_id = ${journeyId} and (${userId}::int is null or ${userId} in (select id from ${assignable}))
    limit 1
    on conflict (journey_id) do update set assigned_to = excluded.assigned_to returning journey_id`);
  return assigned.length > 0 ? null : "There is no such journey in the queue, or no such person.";
}

/** Everybody to whom a journey can be assigned. */
export async function triagers(database: Database): Promise<{ id: number; name: string }[]> {
  return [
    ...(await database.execute<{ id: number; name: string }>(
      sql`select id, name from ${assignable} order by name`,
    )),
  ];
}

const assignable = sql`(
  select id, name from users where disabled_at is null and role in ('qa', 'administrator')) as triagers`;

/** Remembers that a person has had a journey of the queue before them. */
export async function markSeen(database: Database, { userId }: Viewer, journeyId: number): Promise<void> {
  if (userId === null) return;
  await database.execute(sql`
    insert into seen_journeys (user_id, journey_id) values (${userId}, ${journeyId})
    on conflict (user_id, journey_id) do update set seen_at = excluded.seen_at`);
}
