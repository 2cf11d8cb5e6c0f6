import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { connect } from "./client";
import { settleAfterUpdate } from "./distribution/distribute";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const lockKey = 7_468_726;

/** Brings a database to the newest schema. Several starts at once wait for one another. */
export async function migrate(url: string): Promise<void> {
  const sql = connect(url, 1);
  try {
    // Careful: drizzle's migrate takes no lock; four at once on an empty database fail.
    await sql`select pg_advisory_lock(${lockKey})`;
    await applyMigrations(drizzle(sql), { migrationsFolder });
    await sql.begin(settleAfterUpdate);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
