import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../bin/root.mjs";
import { watchMemory } from "./memory.mjs";

const records = Number(process.env.BENCH_RECORDS ?? 200_000);

/** A generated year as a file of canonical records, imported by the command; journeys and roll-ups are current when it ends. */
export async function imported(DATABASE_URL) {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  const file = join(folder, "year.ndjson");
  try {
    await throughline(DATABASE_URL, ["generate", "--print", "--interactions", String(records)], file);
    const started = performance.now();
    const memory = await throughline(DATABASE_URL, ["import", file, "--source", "bench-file"], null);
    return { taken: records, took: (performance.now() - started) / 1000, memory };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a command, what it prints into a file. Answers with the most memory it held, in MB. */
async function throughline(DATABASE_URL, words, into) {
  const output = into === null ? "ignore" : openSync(into, "w");
  const child = spawn(process.execPath, [join(root, "bin/throughline.mjs"), ...words], {
    env: { ...process.env, DATABASE_URL },
    stdio: ["ignore", output, "inherit"],
  });
  const memory = watchMemory(child.pid);
  const [code] = await once(child, "close");
  memory.stop();
  if (code !== 0) throw new Error(`throughline ${words[0]} ended with ${code}.`);
  return memory.most();
}
