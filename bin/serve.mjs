import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { begin, end } from "./children.mjs";
import { root } from "./root.mjs";

const next = join(root, "node_modules/next/dist/bin/next");
const patience = 60_000;

/**
 * Serves the built app and answers once it does. `ended` settles with the exit code when it stops.
 * @param {{ port: number, host?: string }} place
 * @param {Record<string, string>} [env]
 */
export async function serve({ port, host }, env = {}) {
  const words = ["start", "--port", String(port), ...(host ? ["--hostname", host] : [])];
  const child = begin([next, ...words], { env: { ...env, NODE_ENV: "production", PORT: String(port) } });
  const ended = once(child, "close").then(([code]) => code);
  let printed = "";
  const keep = (text) => {
    printed += text;
  };
  const streams = [child.stdout.setEncoding("utf8"), child.stderr.setEncoding("utf8")];
  for (const stream of streams) stream.on("data", keep);

  const stopped = ended.then(() => false);
  if (!(await Promise.race([answers(port, host), stopped])))
    throw new Error(`The app did not start:\n\n${printed.trim()}`);
  for (const stream of streams) stream.off("data", keep);
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return { ended, pid: child.pid ?? 0, stop: () => end(child) };
}

async function answers(port, host) {
  const local = !host || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    try {
      await fetch(`http://${local.includes(":") ? `[${local}]` : local}:${port}/icon.svg`, {
        redirect: "manual",
      });
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}
