import { setTimeout as pause } from "node:timers/promises";

const oldest = 15;
const patience = 15_000;
const notYet = ["ECONNREFUSED", "ECONNRESET", "57P03"];

/**
 * Makes sure that the server behind a URL answers and is new enough; one that is still starting gets
 * 15 seconds. `setting` is where the URL comes from. Answers with its version, or throws a sentence.
 */
export async function reachable(/** @type {string} */ url, /** @type {string} */ setting) {
  const where = place(url, setting);
  const { default: postgres } = await import("postgres");
  const deadline = Date.now() + patience;
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
    try {
      const [{ number, version }] =
        await sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as version`;
      if (number < oldest * 10_000)
        throw new Error(
          `${setting} names a PostgreSQL ${version} at ${where}; Throughline needs PostgreSQL ${oldest} or newer.`,
        );
      return version.split(" ")[0];
    } catch (error) {
      if (!error.code) throw error;
      if (!notYet.includes(error.code) || Date.now() > deadline)
        throw new Error(`The database at ${where} that ${setting} names cannot be used: ${reason(error)}.`);
      await pause(500);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

/** Host, port and database, without the password. */
function place(url, setting) {
  try {
    const { host, pathname, protocol } = new URL(url);
    if (/^postgres(ql)?:$/.test(protocol)) return host + pathname;
  } catch {}
  throw new Error(`${setting} must look like postgres://user:password@host:5432/database.`);
}

function reason(error) {
  if (error.code === "ECONNREFUSED") return "nothing answers there";
  if (error.code === "ENOTFOUND") return "there is no such host";
  if (error.code === "CONNECT_TIMEOUT") return "it does not answer";
  return error.message || error.code;
}
