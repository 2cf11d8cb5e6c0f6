import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../bin/root.mjs";

/** Runs a command of the product on this database, and gives it this to read. Answers with what it printed. */
export async function command(DATABASE_URL, words, input = "") {
  const running = promisify(execFile)(process.execPath, [join(root, "bin/throughline.mjs"), ...words], {
    env: { ...process.env, DATABASE_URL },
    maxBuffer: 1 << 26,
  });
  running.child.stdin.end(input);
  return (await running).stdout;
}
