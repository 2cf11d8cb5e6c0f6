import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { finished } from "./children.mjs";
import { npm } from "./packages.mjs";
import { root } from "./root.mjs";
import { tallyOnce } from "./tally.mjs";

const modules = join(root, "node_modules");

/** The steps that read the sources without running them. */
export async function checkSources() {
  // Careful: some registries lack other platforms' binaries; npm then writes a lockfile that it refuses itself.
  await tallyOnce("lockfile complete", () => passes([npm(), "ci", "--dry-run"]));
  await tallyOnce("format, lint, import rules", () =>
    passes([
      join(modules, "@biomejs/biome/bin/biome"),
      "check",
      "--error-on-warnings",
      "--no-errors-on-unmatched",
    ]),
  );
  await tallyOnce("types", async () => {
    await passes([join(modules, "next/dist/bin/next"), "typegen"]);
    await passes([join(modules, "typescript/bin/tsc"), "--noEmit", "--incremental", "false"]);
  });
  await tallyOnce("dead code", () => passes([join(modules, "knip/bin/knip.js"), "--no-progress"]));
}

/** The modules that are sent to the browser; few is the aim. */
export function clientModules() {
  return ["app", "components"].flatMap((room) => modulesIn(join(root, room))).filter(isClient);
}

function modulesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
}

function isClient(path) {
  return /^\s*["']use client["']/.test(readFileSync(join(root, path), "utf8"));
}

async function passes(words) {
  const { code, printed } = await finished(words);
  if (code !== 0) throw new Error(printed.trim() || `${words[0]} ended with ${code}.`);
}
