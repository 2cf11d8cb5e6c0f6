import { address } from "../bin/address.mjs";
import { serve } from "../bin/serve.mjs";
import { anyFreePort } from "../db/embedded/port.mjs";
import { withDatabase } from "./with-database.mjs";

/**
 * Does something with the app on a database that is gone afterwards (see there). `env` are settings of both.
 * @template T
 * @param {string} server
 * @param {Record<string, string>} env
 * @param {(app: { base: string, DATABASE_URL: string, pid: number }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withApp(server, env, work) {
  return withDatabase(server, env, async (DATABASE_URL) => {
    const place = { port: await anyFreePort(), host: "127.0.0.1" };
    const app = await serve(place, { DATABASE_URL, ...env });
    try {
      return await work({ base: address(place), DATABASE_URL, pid: app.pid });
    } finally {
      await app.stop();
    }
  });
}
