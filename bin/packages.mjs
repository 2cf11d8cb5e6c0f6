import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { finished } from "./children.mjs";
import { root } from "./root.mjs";

const stamp = join(root, "node_modules/.throughline");

/** Whether what is installed is what the lockfile says, for this Node. */
export function packagesAreInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === wanted();
  if (!matchesLockfile()) return false;
  writeFileSync(stamp, wanted());
  return true;
}

// Somebody may have run `npm ci` by hand. npm writes its list of what is installed at the very end.
function matchesLockfile() {
  const list = join(root, "node_modules/.package-lock.json");
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, "utf8")).packages;
  const { "": _, ...locked } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(([path, { version, optional }]) =>
    path in installed ? installed[path].version === version : optional,
  );
}

/** Installs exactly what the lockfile says, with what it takes to build. */
export async function installPackages() {
  // Careful: an inherited NODE_ENV=production would leave out what the build needs.
  const env = { NODE_ENV: "development" };
  const words = [npm(), "ci", "--include=dev", "--include=optional", "--loglevel=error", "--no-audit"];
  const { code, printed } = await finished(words, { env });
  if (code !== 0)
    throw new Error(
      `npm could not install the packages; it needs the npm registry or a filled cache.\n\n${printed.trim()}`,
    );
  writeFileSync(stamp, wanted());
}

/** The path of npm's own program: the one that runs us, else the one that came with Node. */
export function npm() {
  const caller = process.env.npm_execpath;
  if (caller && /^npm/.test(basename(caller)) && caller.endsWith("js")) return caller;
  const beside = dirname(process.execPath);
  const places = ["../lib/node_modules", "node_modules"].map((path) =>
    join(beside, path, "npm/bin/npm-cli.js"),
  );
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error("npm was not found beside Node: start with `npm start`.");
  return found;
}

function wanted() {
  const lockfile = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256")
    .update(lockfile)
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest("hex");
}
