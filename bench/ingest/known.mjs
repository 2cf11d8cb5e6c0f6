const hour = 3_600_000;

/**
 * What the contacts that come in belong to. They begin an hour after the last one that is there; in a generated year
 * they are of its source, and every second is of a customer of that year.
 * @param {import("postgres").Sql} sql
 * @returns {Promise<{ first: number, source: string, customers: string[] }>} `first`: milliseconds since 1970
 */
export async function knownBefore(sql) {
  const [last] = await sql`select max(started_at) as at from interactions`;
  const first = Math.floor((last?.at ?? Date.UTC(2026, 8, 1)) / hour) * hour + hour;
  const [year] = await sql`select slug from sources where slug like 'year-%'`;
  if (!year) return { first, source: "bench-push", customers: [] };
  const prefix = `${year.slug}:`;
  const found = await sql`
    select substr(value, ${prefix.length + 1}) as id from identities
    where kind = 'customer_id' and starts_with(value, ${prefix}) order by hashint8(id) limit 100000`;
  return { first, source: year.slug, customers: found.map(({ id }) => id) };
}
