import { join } from "node:path";
import { startServer } from "../db/embedded/server.mjs";
import { reachable } from "./given-database.mjs";
import { say } from "./report.mjs";
import { root } from "./root.mjs";
import { stateFolder } from "./settings.mjs";

/**
 * The database of this installation: the one that DATABASE_URL names, else the embedded one, started
 * or joined. Sets DATABASE_URL for this process and the ones it starts. `keepAlive` starts the embedded one
 * again if it was killed.
 * @returns {Promise<{ description: string, keepAlive: () => Promise<void>, close: () => Promise<void> }>}
 */
export async function openDatabase() {
  if (process.env.DATABASE_URL) {
    const version = await reachable(process.env.DATABASE_URL, "DATABASE_URL");
    const nothing = async () => {};
    return { description: `PostgreSQL ${version} at DATABASE_URL`, keepAlive: nothing, close: nothing };
  }
  const wanted = { root, folder: join(stateFolder, "postgres"), lasting: true };
  const server = await startServer(wanted);
  process.env.DATABASE_URL = server.url;
  const keepAlive = async () => {
    if (server.runs()) return;
    say("database", "PostgreSQL is gone; starting it again");
    const again = await startServer(wanted);
    if (again.url !== server.url) throw new Error("PostgreSQL came back at another port: start again.");
  };
  return { description: description(server), keepAlive, close: server.stop };
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
  return moved
    ? `${which}; it lives in ${folder}, because the account it runs as may not enter this folder`
    : which;
}
