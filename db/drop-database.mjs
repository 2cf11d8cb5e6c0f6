/**
 * Drops a database, if it is there, and ends whatever is connected to it.
 * @param {import("postgres").Sql} sql
 * @param {string} name
 */
export async function dropDatabase(sql, name) {
  try {
    await sql`drop database if exists ${sql(name)} with (force)`;
  } catch (error) {
    // Careful: while autovacuum is at work in it, force is refused to all but superusers. Plain waits for it.
    if (/** @type {{ code?: string }} */ (error).code !== "42501") throw error;
    await sql`drop database if exists ${sql(name)}`;
  }
}
