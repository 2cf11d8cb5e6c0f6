import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning, processMark } from "./process-mark.mjs";

// A folder with one empty file a process, named by its mark: who uses what the folder stands for.

/** Writes down that this process uses it. */
export function enter(/** @type {string} */ folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, own()), "");
}

/** Crosses this process off. */
export function leave(/** @type {string} */ folder) {
  rmSync(join(folder, own()), { force: true });
}

/** The numbers of the other processes that use it; the ones that are gone are crossed off. */
export function others(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  const marks = readdirSync(folder).filter((mark) => mark !== own());
  for (const mark of marks) if (!isRunning(mark)) rmSync(join(folder, mark), { force: true });
  return marks.filter(isRunning).map((mark) => Number.parseInt(mark, 10));
}

function own() {
  return String(processMark(process.pid));
}
