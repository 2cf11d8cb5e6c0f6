import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A text that names one process for good: its number and, where the system tells, the moment of its
 * start, because numbers are used again. Null when there is no such process.
 * @param {number} pid
 */
export function processMark(pid) {
  if (!isAlive(pid)) return null;
  const started = process.platform === "linux" ? startedOnLinux(pid) : startedElsewhere(pid);
  return started === null ? null : `${pid} ${started}`.trim();
}

/** Whether the process that a mark names is still the one that runs. */
export function isRunning(/** @type {string} */ mark) {
  return processMark(Number.parseInt(mark, 10)) === mark;
}

/** The command line of a process, blanks between its words; empty when it cannot be read. */
export function commandLine(/** @type {number} */ pid) {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  } catch {
    return "";
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function startedOnLinux(pid) {
  try {
    // Careful: the second field is the program's name, which may hold blanks and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const [state, started] = [fields[0], fields[19]];
    return state === "Z" ? null : started;
  } catch {
    return null;
  }
}

function startedElsewhere(pid) {
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}
