import type { Sql, TransactionSql } from "postgres";
import type { Role } from "@/language/vocabulary";
import { hashed, matches } from "./password";

export type NewUser = {
  email: string;
  name: string;
  role: Role;
  password: string;
  /** Names of teams that exist; they limit a supervisor and nobody else. */
  teams?: readonly string[];
};

export type User = {
  id: number;
  email: string;
  name: string;
  role: Role;
  teams: string[];
  disabled_at: Date | null;
};

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}

/** E-mail addresses are compared without regard to case. */
export function canonicalEmail(text: string): string {
  if (!isEmail(text)) throw new Error(`"${text}" is not an e-mail address.`);
  return text.trim().toLowerCase();
}

/**
 * Adds a user. Where the e-mail is known already, that user gets the name, role and teams given here and
 * keeps the password.
 */
export async function addUser(sql: Sql, user: NewUser): Promise<{ id: number; created: boolean }> {
  const email = canonicalEmail(user.email);
  const passwordHash = await hashed(user.password);
  return sql.begin(async (tx) => {
    const [saved] = await tx<{ id: number; created: boolean }[]>`
      insert into users (email, name, role, password_hash)
      values (${email}, ${user.name.trim()}, ${user.role}, ${passwordHash})
      on conflict (email) do update set name = excluded.name, role = excluded.role
      returning id, xmax = 0 as created`;
    if (!saved) throw new Error("The database did not return the user it saved.");
    await superviseTeams(tx, saved.id, user.teams ?? []);
    return saved;
  });
}

async function superviseTeams(sql: TransactionSql, userId: number, names: readonly string[]): Promise<void> {
  const known = await sql<{ id: number; name: string }[]>`select id, name from teams order by name`;
  const teamIds = names.map((name) => {
    const team = known.find((candidate) => candidate.name === name);
    if (team) return team.id;
    const list = known.map((candidate) => candidate.name).join(", ");
    throw new Error(`There is no team called "${name}". Known teams: ${list || "none yet"}.`);
  });
  await sql`delete from user_teams where user_id = ${userId} and not team_id = any(${teamIds})`;
  await sql`
    insert into user_teams (user_id, team_id)
    select ${userId}, unnest(${teamIds}::integer[]) on conflict do nothing`;
}

export function users(sql: Sql): Promise<User[]> {
  return sql<User[]>`
    select users.id, email, users.name, role, disabled_at,
      coalesce(array_agg(teams.name order by teams.name) filter (where teams.id is not null), '{}') as teams
    from users
    left join user_teams on user_id = users.id
    left join teams on teams.id = team_id
    group by users.id
    order by email`;
}

/** The id of the user with this e-mail and password; null for a wrong one, an unknown one, a disabled one. */
export async function authenticated(sql: Sql, email: string, password: string): Promise<number | null> {
  const [user] = await sql<{ id: number; password_hash: string }[]>`
    select id, password_hash from users where email = ${email.trim().toLowerCase()} and disabled_at is null`;
  const right = await matches(user?.password_hash ?? null, password);
  return right && user ? user.id : null;
}

/** The user can no longer sign in, and every session of theirs ends. False: nobody has this e-mail. */
export async function disableUser(sql: Sql, email: string): Promise<boolean> {
  return changed(
    sql,
    await sql<{ id: number }[]>`
    update users set disabled_at = coalesce(disabled_at, now())
    where email = ${canonicalEmail(email)} returning id`,
  );
}

/** Sets a new password, lets a disabled user in again, and ends every session of theirs. */
export async function setPassword(sql: Sql, email: string, password: string): Promise<boolean> {
  const passwordHash = await hashed(password);
  return changed(
    sql,
    await sql<{ id: number }[]>`
    update users set password_hash = ${passwordHash}, disabled_at = null
    where email = ${canonicalEmail(email)} returning id`,
  );
}

async function changed(sql: Sql, found: readonly { id: number }[]): Promise<boolean> {
  const ids = found.map((user) => user.id);
  await sql`
    update live_sessions set revoked_at = now() where user_id = any(${ids}) and revoked_at is null`;
  return ids.length > 0;
}
