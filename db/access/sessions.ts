import type { Sql } from "postgres";
import type { Role } from "@/language/vocabulary";

/** How long a sign-in lasts at most. */
export const sessionDays = 7;

/** Somebody who is signed in, as the database knows them now. */
export type Person = {
  userId: number;
  name: string;
  email: string;
  role: Role;
  /** The teams they supervise, whatever their role. */
  teamIds: number[];
};

/** Opens a session and returns its id. Sessions that have run out are swept away on the way. */
export async function openSession(sql: Sql, userId: number): Promise<string> {
  const [session] = await sql<{ id: string }[]>`
    with swept as (
      delete from live_sessions where created_at < now() - make_interval(days => ${sessionDays}))
    insert into live_sessions (user_id) values (${userId}) returning id`;
  if (!session) throw new Error("The database did not return the session it opened.");
  return session.id;
}

/** Whose session this is; null once it was ended, has run out, or its user was disabled. One round trip. */
export async function personOf(sql: Sql, sessionId: string): Promise<Person | null> {
  const [person] = await sql<Person[]>`
    select users.id as "userId", name, email, role,
      array(select team_id from user_teams where user_id = users.id order by team_id) as "teamIds"
    from live_sessions join users on users.id = user_id
    where live_sessions.id = ${sessionId}
      and revoked_at is null
      and live_sessions.created_at >= now() - make_interval(days => ${sessionDays})
      and disabled_at is null`;
  return person ?? null;
}

export async function endSession(sql: Sql, sessionId: string): Promise<void> {
  await sql`update live_sessions set revoked_at = now() where id = ${sessionId} and revoked_at is null`;
}
