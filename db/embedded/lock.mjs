import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning, processMark } from "./process-mark.mjs";

/**
 * Does the work while no other process holds the lock file. A lock whose holder is gone is taken over.
 * `onWait` is called once, with the holder's process number, when somebody else is at it.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(pid: number) => void} [onWait]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  let told = false;
  for (let holder = claim(file); holder !== null; holder = claim(file)) {
    if (!isRunning(holder)) evict(file, holder);
    else {
      if (!told) onWait(Number.parseInt(holder, 10));
      told = true;
      await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Null when the lock is ours now, else the mark of its holder. */
function claim(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, processMark(process.pid) ?? String(process.pid));
  try {
    // A link appears whole or not at all, so nobody ever reads a lock without a name in it.
    linkSync(own, file);
    return null;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return contents(file);
  } finally {
    rmSync(own, { force: true });
  }
}

function evict(file, holder) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    // Somebody was quicker and holds it by right: give it back.
    if (contents(aside) !== holder) linkSync(aside, file);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function contents(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}
