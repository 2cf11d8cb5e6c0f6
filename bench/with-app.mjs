import { address } from "../bin/address.mjs";
import { fillDatabase } from "../bin/fill.mjs";
import { serve } from "../bin/serve.mjs";
import { dropDatabase } from "../db/drop-database.mjs";
import { anyFreePort } from "../db/embedded/port.mjs";

/**
 * Does something with the app on a new database, which is gone afterwards. `env` are settings of the app;
 * with `DEMO` "0" the database is empty.
 * @template T
 * @param {string} server
 * @param {Record<string, string>} env
 * @param {(app: { base: string, DATABASE_URL: string, pid: number }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withApp(server, env, work) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  const name = `throughline_bench_${process.pid}`;
  await sql`create database ${sql(name)}`;
  const DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  try {
    await fillDatabase({ DATABASE_URL, ...env });
    const place = { port: await anyFreePort(), host: "127.0.0.1" };
    const app = await serve(place, { DATABASE_URL, ...env });
    try {
      return await work({ base: address(place), DATABASE_URL, pid: app.pid });
    } finally {
      await app.stop();
    }
  } finally {
    await dropDatabase(sql, name);
    await sql.end({ timeout: 5 });
  }
}
