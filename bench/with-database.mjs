import { fillDatabase } from "../bin/fill.mjs";
import { dropDatabase } from "../db/drop-database.mjs";
import { command } from "./command.mjs";
import { leader } from "./demo-people.mjs";

/**
 * Does something with a new database, which is gone afterwards: with the demo in it, or a copy of the one at
 * BENCH_DATABASE_URL, which nobody may be connected to. With `DEMO` "0" in its settings it is empty.
 * @template T
 * @param {string} server
 * @param {Record<string, string>} env
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(server, env, work) {
  const { default: postgres } = await import("postgres");
  const given = process.env.BENCH_DATABASE_URL;
  const at = (name) => Object.assign(new URL(given ?? server), { pathname: `/${name}` }).href;
  const sql = postgres(at("postgres"), { max: 1, onnotice: () => {} });
  const name = `throughline_bench_${process.pid}`;
  try {
    if (given) await copy(sql, new URL(given).pathname.slice(1), name);
    else await sql`create database ${sql(name)}`;
    if (given) await admit(at(name), leader);
    await fillDatabase({ DATABASE_URL: at(name), ...(given && { DEMO: "0" }), ...env });
    return await work(at(name));
  } finally {
    await dropDatabase(sql, name);
    await sql.end({ timeout: 5 });
  }
}

/** File by file, so that a large one does not go through the log. */
const copy = (sql, from, to) => sql`create database ${sql(to)} template ${sql(from)} strategy file_copy`;

async function admit(url, { email, password }) {
  const words = ["user", "add", "--email", email, "--name", "Leo", "--role", "leader", "--password-stdin"];
  await command(url, words, password);
}
