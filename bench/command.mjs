import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../bin/root.mjs";

/** Runs a command of the product on this database. Answers with what it printed. */
export async function command(DATABASE_URL, words) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "bin/throughline.mjs"), ...words],
    { env: { ...process.env, DATABASE_URL }, maxBuffer: 1 << 26 },
  );
  return stdout;
}
