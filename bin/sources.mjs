import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const foreign = new Set(["node_modules", "bin", "bench", "docs", "e2e", "test-results", "playwright-report"]);
const silent = /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/;

/** A hash of everything that the built app is made from. Tests and documents are not. */
export function sourcesHash(/** @type {string} */ folder) {
  const hash = createHash("sha256");
  add(hash, folder, "");
  return hash.digest("hex");
}

function add(hash, folder, path) {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || silent.test(entry.name)) continue;
    const name = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !(path === "" && foreign.has(entry.name))) add(hash, folder, name);
    else if (entry.isFile())
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(folder, name)))
        .update("\0");
  }
}
