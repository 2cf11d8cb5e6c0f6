import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../bin/root.mjs";
import { contact } from "./contacts.mjs";
import { watchMemory } from "./memory.mjs";

const records = Number(process.env.BENCH_RECORDS ?? 200_000);

/** A file of canonical records, imported by the command; journeys and roll-ups are current when it ends. */
export async function imported(DATABASE_URL, known) {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  const file = join(folder, "contacts.ndjson");
  try {
    await writeFile(file, lines(known));
    const started = performance.now();
    const memory = await throughline(DATABASE_URL, ["import", file, "--source", known.source]);
    return { taken: records, took: (performance.now() - started) / 1000, memory };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* lines(known) {
  for (let n = 0; n < records; n++) yield `${JSON.stringify(contact(known, n))}\n`;
}

/** Runs a command. Answers with the most memory it held, in MB. */
async function throughline(DATABASE_URL, words) {
  const child = spawn(process.execPath, [join(root, "bin/throughline.mjs"), ...words], {
    env: { ...process.env, DATABASE_URL },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const memory = watchMemory(child.pid);
  const [code] = await once(child, "close");
  memory.stop();
  if (code !== 0) throw new Error(`throughline ${words[0]} ended with ${code}.`);
  return memory.most();
}
