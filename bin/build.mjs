import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "./children.mjs";
import { root } from "./root.mjs";
import { sourcesHash } from "./sources.mjs";

const stamp = join(root, ".next/throughline-stamp");
const next = join(root, "node_modules/next/dist/bin/next");

/** Whether the app was built from the sources as they are now. */
export function appIsBuilt() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

export async function buildApp() {
  const made = wanted();
  rmSync(stamp, { force: true });
  // Careful: TypeScript 7 keeps an error about a route in its cache after the route has come to be.
  rmSync(join(root, ".next/cache/.tsbuildinfo"), { force: true });
  const { code, printed } = await finished([next, "build"], { env: { NODE_ENV: "production" } });
  if (code !== 0) throw new Error(`The app could not be built:\n\n${printed.trim()}`);
  writeFileSync(stamp, made);
}

function wanted() {
  return `${sourcesHash(root)} ${process.version}`;
}
