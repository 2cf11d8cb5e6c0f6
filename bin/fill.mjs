import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { begin } from "./children.mjs";

const program = fileURLToPath(new URL("./prepare.mjs", import.meta.url));

/**
 * Migrates the database, fills a new one with the demo unless DEMO=0, and answers with how to sign in.
 * @param {Record<string, string>} [env]
 * @returns {Promise<string[]>}
 */
export async function fillDatabase(env = {}) {
  const demo = (env.DEMO ?? process.env.DEMO) !== "0";
  const child = begin([program, ...(demo ? ["--demo"] : [])], { env, output: "inherit" });
  let entrance = [];
  child.on("message", (message) => {
    entrance = message;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error("The database could not be prepared.");
  return entrance;
}
