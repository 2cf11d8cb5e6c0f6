import { command } from "./command.mjs";

/** Makes a key that may send, in this database. */
export async function newKey(DATABASE_URL) {
  const printed = await command(DATABASE_URL, ["key", "create", "--name", "bench", "--scope", "ingest"]);
  const key = printed.match(/^tl_\w+_[\w-]{43}$/m)?.[0];
  if (!key) throw new Error(`No key was made:\n${printed}`);
  return key;
}
