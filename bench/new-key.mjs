import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../bin/root.mjs";

/** Makes a key that may send, in this database. */
export async function newKey(DATABASE_URL) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "bin/throughline.mjs"), "key", "create", "--name", "bench", "--scope", "ingest"],
    { env: { ...process.env, DATABASE_URL } },
  );
  const key = stdout.match(/^tl_\w+_[\w-]{43}$/m)?.[0];
  if (!key) throw new Error(`No key was made:\n${stdout}`);
  return key;
}
