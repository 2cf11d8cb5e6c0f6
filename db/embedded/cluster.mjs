import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { program } from "./binaries.mjs";

const name = "throughline";

// Loopback only and no socket file: the folder's path may be too long for one.
const configuration = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
jit = off
max_connections = 100
`;

/** What a program of Postgres is run with: its account, a folder it may be in, no settings of the caller's. */
export function surroundings(place) {
  const inherited = Object.entries(process.env).filter(([key]) => !/^(PG|LC_|LANG)/.test(key));
  // Careful: an inherited locale that is not installed makes initdb fail.
  const env = { ...Object.fromEntries(inherited), LC_ALL: "C", LANG: "C", TZ: "UTC" };
  return { ...place.account, cwd: place.folder, env };
}

/**
 * Makes the data folder when there is none: one database, and one ordinary role that owns it, so that
 * the product never leans on being superuser. Killed half-way it leaves nothing that looks finished.
 * @param {import("./place.mjs").Place} place
 * @param {string} folder of the binaries
 */
export function makeCluster(place, folder) {
  if (existsSync(place.cluster)) return refuseOtherVersion(place, folder);
  const unfinished = `${place.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (place.account) chownSync(unfinished, place.account.uid, place.account.gid);

  const password = randomBytes(24).toString("base64url");
  writeFileSync(passwordFile(place), password, { mode: 0o600 });
  run(place, folder, "initdb", ["-D", unfinished, "-U", "postgres", "--auth=reject", ...encoding]);
  appendFileSync(join(unfinished, "postgresql.conf"), configuration);
  writeFileSync(join(unfinished, "pg_hba.conf"), `host all ${name} 127.0.0.1/32 scram-sha-256\n`);
  const statements = [
    `create role ${name} login createdb password '${password}'`,
    `create database ${name} owner ${name}`,
  ];
  run(place, folder, "postgres", ["--single", "-D", unfinished, "postgres"], `${statements.join(";\n")};\n`);
  renameSync(unfinished, place.cluster);
}

const encoding = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

/** Where a client reaches the database on this port. */
export function databaseUrl(place, port) {
  return `postgres://${name}:${readFileSync(passwordFile(place), "utf8")}@127.0.0.1:${port}/${name}`;
}

function passwordFile(place) {
  return join(place.folder, "password");
}

function refuseOtherVersion(place, folder) {
  const made = readFileSync(join(place.cluster, "PG_VERSION"), "utf8").trim();
  const { stdout } = spawnSync(program(folder, "postgres"), ["--version"], {
    ...surroundings(place),
    encoding: "utf8",
  });
  const bundled = /\d+/.exec(stdout)?.[0];
  if (made !== bundled)
    throw new Error(
      `The database in ${place.cluster} was made by PostgreSQL ${made}, and PostgreSQL ${bundled} comes with this version: dump it with the old version, or move the folder away to begin anew.`,
    );
}

function run(place, folder, name, words, input = "") {
  const { status, stdout, stderr, error } = spawnSync(program(folder, name), words, {
    ...surroundings(place),
    input,
    encoding: "utf8",
  });
  // Careful: postgres --single ends with 0 after a failed statement.
  if (status !== 0 || /^.*(ERROR|FATAL):/m.test(stderr))
    throw new Error(
      `PostgreSQL could not be set up in ${place.folder}:\n${error?.message ?? stdout + stderr}`,
    );
}
