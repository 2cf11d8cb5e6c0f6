import type { Sql } from "postgres";
import { hashed } from "./password";
import { fingerprint, secret } from "./secret";
import { addUser, canonicalEmail } from "./users";

export type FirstAdministrator =
  | { kind: "exists" }
  | { kind: "created"; email: string }
  | { kind: "link"; token: string };

/**
 * How an installation without users gets its first: made at once from an e-mail and a password, or through a
 * one-time link `/set-up?token=…`. Every call makes a new link and voids the one before.
 */
export async function firstAdministrator(
  sql: Sql,
  { email, password }: { email?: string; password?: string } = {},
): Promise<FirstAdministrator> {
  const [{ exists } = { exists: false }] = await sql<
    { exists: boolean }[]
  >`select exists (select from users)`;
  if (exists) return { kind: "exists" };
  if (email && password) {
    await addUser(sql, { email, password, name: "Administrator", role: "administrator" });
    return { kind: "created", email: canonicalEmail(email) };
  }
  if (email || password) throw new Error("ADMIN_EMAIL and ADMIN_PASSWORD go together: set both or neither.");
  const token = secret();
  await sql.begin(async (tx) => {
    await tx`delete from setup_links where used_at is null`;
    await tx`insert into setup_links (token_hash) values (${fingerprint(token)})`;
  });
  return { kind: "link", token };
}

/** Whether the link's token would still make the first administrator. */
export async function isSetUpOpen(sql: Sql, token: string): Promise<boolean> {
  const [{ open } = { open: false }] = await sql<{ open: boolean }[]>`
    select exists (select from setup_links where token_hash = ${fingerprint(token)} and used_at is null)
      and not exists (select from users) as open`;
  return open;
}

/** Makes the first administrator and uses the link up. Null: the link is used, void, or no longer needed. */
export async function redeemSetUpLink(
  sql: Sql,
  token: string,
  person: { email: string; name: string; password: string },
): Promise<number | null> {
  const email = canonicalEmail(person.email);
  const passwordHash = await hashed(person.password);
  return sql.begin(async (tx) => {
    const used = await tx`
      update setup_links set used_at = now()
      where token_hash = ${fingerprint(token)} and used_at is null and not exists (select from users)
      returning token_hash`;
    if (used.length === 0) return null;
    const [user] = await tx<{ id: number }[]>`
      insert into users (email, name, role, password_hash)
      values (${email}, ${person.name.trim()}, 'administrator', ${passwordHash}) returning id`;
    return user?.id ?? null;
  });
}
