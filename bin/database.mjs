import { join } from "node:path";
import { startServer } from "../db/embedded/server.mjs";
import { reachable } from "./given-database.mjs";
import { root } from "./root.mjs";
import { stateFolder } from "./settings.mjs";

/**
 * The database of this installation: the one that DATABASE_URL names, else the embedded one, started
 * or joined. Sets DATABASE_URL for this process and the ones it starts.
 * @returns {Promise<{ description: string, runs: () => boolean, close: () => Promise<void> }>}
 */
export async function openDatabase() {
  if (process.env.DATABASE_URL) {
    const version = await reachable(process.env.DATABASE_URL, "DATABASE_URL");
    return { description: `PostgreSQL ${version} at DATABASE_URL`, runs: () => true, close: async () => {} };
  }
  const server = await startServer({ root, folder: join(stateFolder, "postgres"), lasting: true });
  process.env.DATABASE_URL = server.url;
  return { description: description(server), runs: server.runs, close: server.stop };
}

/**
 * A server for tests: the one that TEST_DATABASE_URL names, else an embedded one whose contents are lost.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openTestServer() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) {
    await reachable(url, "TEST_DATABASE_URL");
    return { url, stop: async () => {} };
  }
  return startServer({ root, folder: join(stateFolder, "test-postgres"), lasting: false });
}

function description({ adopted, moved, folder }) {
  const which = adopted ? "Joined the PostgreSQL that runs already" : "PostgreSQL is up";
  return moved ? `${which}; it lives in ${folder}, because it may not enter this folder` : which;
}
