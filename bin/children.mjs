import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "./root.mjs";

const tether = fileURLToPath(new URL("./tether.mjs", import.meta.url));
const running = new Set();
const patience = 8000;

/**
 * Starts Node on these words. The child leads a process group of its own, so that Ctrl-C reaches only
 * us and we decide the order of stopping; and it ends by itself when we are killed.
 */
export function begin(words, { env = {}, output = "pipe" } = {}) {
  const child = spawn(process.execPath, ["--import", tether, ...words], {
    cwd: root,
    env: { ...process.env, ...env, THROUGHLINE_TETHERED: "1" },
    stdio: ["ignore", output, output, "ipc"],
    detached: process.platform !== "win32",
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Runs Node to its end, quietly. Answers with the code and everything it printed. */
export function finished(words, options) {
  return new Promise((resolve, reject) => {
    const child = begin(words, options);
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => {
        printed += text;
      });
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? signal, printed }));
  });
}

/** Asks every child to end, and makes the ones end that do not within 8 seconds. */
export async function endChildren() {
  await Promise.all([...running].map(end));
}

export function killChildren() {
  for (const child of running) signal(child, "SIGKILL");
}

/** Asks a child to end, and makes it after 8 seconds. */
export function end(child) {
  if (!running.has(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const last = setTimeout(() => signal(child, "SIGKILL"), patience);
    child.once("close", () => {
      clearTimeout(last);
      resolve();
    });
    signal(child, "SIGTERM");
  });
}

function signal(child, name) {
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
