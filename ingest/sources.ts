import type { TransactionSql } from "postgres";

export function isSlug(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);
}

/** A name that a source can have, made from any text. */
export function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 64);
  return plain || "file";
}

// Careful: `on conflict do nothing` would use up one of the 32,767 source ids each time.
export async function sourceId(sql: TransactionSql, slug: string): Promise<number> {
  const [found] = await sql`select id from sources where slug = ${slug}`;
  if (found) return found.id as number;
  await sql`insert into sources (slug) values (${slug}) on conflict do nothing`;
  const [made] = await sql`select id from sources where slug = ${slug}`;
  return made?.id as number;
}

/** Deliveries of one source wait for one another from here to their end. */
export async function lockSources(sql: TransactionSql, ids: number[]): Promise<void> {
  for (const id of [...ids].sort((a, b) => a - b)) await sql`select pg_advisory_xact_lock(7468727, ${id})`;
}
