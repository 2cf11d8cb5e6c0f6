import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { binaries, program } from "./binaries.mjs";
import { databaseUrl, makeCluster, surroundings } from "./cluster.mjs";
import { withLock } from "./lock.mjs";
import { logBetweenCheckpoints, sharedBuffers } from "./memory.mjs";
import { serverPlace } from "./place.mjs";
import { anyFreePort, isFree } from "./port.mjs";
import { postmaster } from "./postmaster.mjs";
import { enter, leave, others } from "./users.mjs";

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {boolean} adopted it ran already
 * @property {boolean} moved it lives outside the checkout
 * @property {string} folder where it lives
 * @property {() => boolean} runs
 * @property {() => Promise<void>} stop lets go of it; the last process that used it stops it
 */

const tolerated = 5;
// Only for data that may be lost: the tests'.
const reckless = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off";
const roomy = () => `-c shared_buffers=${sharedBuffers()}MB -c max_wal_size=${logBetweenCheckpoints()}MB`;

/**
 * Starts PostgreSQL in a folder, or joins the one that runs there.
 * @param {{ root: string, folder: string, lasting: boolean }} wanted what does not last begins empty
 * @returns {Promise<Server>}
 */
export async function startServer({ root, folder, lasting }) {
  const place = serverPlace(folder);
  const lock = join(place.folder, "lock");
  const users = join(place.folder, "users");
  const { url, adopted } = await withLock(lock, async () => {
    const running = await settled(place.cluster);
    const port = running?.port ?? (await begin(root, place, lasting));
    enter(users);
    return { url: databaseUrl(place, port), adopted: running !== null };
  });
  return {
    url,
    adopted,
    moved: place.moved,
    folder: place.folder,
    runs: () => postmaster(place.cluster) !== null,
    stop: () =>
      withLock(lock, async () => {
        leave(users);
        if (others(users).length > 0) return;
        if (postmaster(place.cluster)) await stop(root, place);
        if (!lasting) rmSync(place.cluster, { recursive: true, force: true });
      }),
  };
}

/** The server that runs, once it has finished starting; null when none does or it was on its way out. */
async function settled(cluster) {
  for (let waited = 0; waited < 300; waited++) {
    const found = postmaster(cluster);
    if (found === null || found.ready) return found;
    await pause(100);
  }
  throw new Error(
    `The PostgreSQL that runs in ${cluster} has not become ready in 30 seconds: see server.log beside it.`,
  );
}

async function begin(root, place, lasting) {
  if (!lasting) rmSync(place.cluster, { recursive: true, force: true });
  const folder = binaries(root, place.folder, place.account);
  makeCluster(place, folder);
  const log = join(place.cluster, "server.log");
  if (existsSync(log) && statSync(log).size > 10_000_000) rmSync(log);
  for (let attempt = 1; ; attempt++) {
    const port = await rememberedPort(place);
    const options = `-p ${port} ${lasting ? roomy() : reckless}`;
    const words = ["start", "-w", "-t", "60", "-D", place.cluster, "-l", log, "-o", options];
    if ((await control(place, folder, words)) === 0) return port;
    // A port taken in the meantime, or the last breath of a server that was killed: both pass.
    if (attempt === tolerated) throw new Error(`PostgreSQL did not start:\n${lastLines(log)}`);
    await pause(300 * attempt);
  }
}

async function stop(root, place) {
  const folder = binaries(root, place.folder, place.account);
  const status = await control(place, folder, ["stop", "-w", "-t", "30", "-m", "fast", "-D", place.cluster]);
  if (status !== 0) await control(place, folder, ["stop", "-w", "-m", "immediate", "-D", place.cluster]);
}

// Careful: pg_ctl gives the server a session of its own, so Ctrl-C in a terminal does not reach it.
function control(place, folder, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program(folder, "pg_ctl"), words, { ...surroundings(place), stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

/** The port of the last time, so that a restart under a running app is found again; else a free one. */
async function rememberedPort(place) {
  const file = portFile(place);
  const before = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const port = before > 0 && (await isFree(before, "127.0.0.1")) ? before : await anyFreePort();
  writeFileSync(file, String(port));
  return port;
}

function portFile(place) {
  return join(place.folder, "port");
}

function lastLines(log) {
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-8).join("\n") : "(no log)";
}
