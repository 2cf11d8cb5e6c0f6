import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command of the product on the database under test and answers with what it printed. */
export async function throughline(words: string[], { stdin = "", databaseUrl = "" } = {}): Promise<string> {
  const env = databaseUrl ? { ...process.env, DATABASE_URL: databaseUrl } : process.env;
  const running = promisify(execFile)(process.execPath, ["bin/throughline.mjs", ...words], {
    cwd: root,
    env,
  });
  running.child.stdin?.end(stdin);
  return (await running).stdout.trim();
}
