import type { Sql } from "postgres";
import { fingerprint, secret } from "./secret";

export const keyScopes = ["read", "ingest"] as const;
export type KeyScope = (typeof keyScopes)[number];
export const isKeyScope = (text: string): text is KeyScope => (keyScopes as readonly string[]).includes(text);

export type ApiKey = {
  id: number;
  name: string;
  scope: KeyScope;
  /** Slug of the only source that it speaks for; null: any. */
  source: string | null;
  prefix: string;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

/** What a request is known by. */
export type KnownKey = Pick<ApiKey, "id" | "name" | "scope" | "source">;

/** Makes a key. Its text is in the answer and nowhere else: only a hash is kept. */
export async function createKey(
  sql: Sql,
  { name, scope, source = null }: Pick<ApiKey, "name" | "scope"> & Partial<Pick<ApiKey, "source">>,
): Promise<{ id: number; key: string }> {
  const key = `tl_${scope}_${secret()}`;
  const prefix = key.slice(0, `tl_${scope}_`.length + 4);
  const [row] = await sql<{ id: number }[]>`
    insert into api_keys (name, scope, source, prefix, key_hash)
    values (${name}, ${scope}, ${source}, ${prefix}, ${fingerprint(key)}) returning id`;
  if (!row) throw new Error("The database did not return the key it saved.");
  return { id: row.id, key };
}

export function apiKeys(sql: Sql): Promise<ApiKey[]> {
  return sql<ApiKey[]>`
    select id, name, scope, source, prefix, created_at, last_used_at, revoked_at from api_keys order by id`;
}

/** False: there is no such key, or it was revoked before. */
export async function revokeKey(sql: Sql, id: number): Promise<boolean> {
  const revoked = await sql`
    update api_keys set revoked_at = now() where id = ${id} and revoked_at is null returning id`;
  return revoked.length > 0;
}

/** The key with this text, unless revoked. Its use is noted, at most once a minute. */
export async function keyBehind(sql: Sql, key: string): Promise<KnownKey | null> {
  const [found] = await sql<(KnownKey & { stale: boolean })[]>`
    select id, name, scope, source,
      last_used_at is null or last_used_at < now() - interval '1 minute' as stale
    from api_keys where key_hash = ${fingerprint(key)} and revoked_at is null`;
  if (!found) return null;
  if (found.stale) await sql`update api_keys set last_used_at = now() where id = ${found.id}`;
  const { stale: _, ...known } = found;
  return known;
}
