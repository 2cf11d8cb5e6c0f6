import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandLine, processMark } from "./process-mark.mjs";

/**
 * The server that runs on a data folder, or null. What Postgres left behind when it was killed is
 * removed when the process number in it belongs to somebody else by now: Postgres would refuse to start.
 * @param {string} cluster
 * @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function postmaster(cluster) {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim());
  const pid = Number(lines[0]);
  if (processMark(pid) === null) return null;
  if (!serves(commandLine(pid), cluster)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7] === "ready" };
}

function serves(command, cluster) {
  return (
    command.includes("postgres") && [cluster, realpathSync(cluster)].some((path) => command.includes(path))
  );
}
