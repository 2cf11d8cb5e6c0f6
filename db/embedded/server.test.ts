import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logBetweenCheckpoints, sharedBuffers } from "./memory.mjs";
import { processMark } from "./process-mark.mjs";
import { startServer } from "./server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
// With a blank, an umlaut and a quote, as folders of people have them.
const above = mkdtempSync(join(tmpdir(), "embedded "));
const folder = join(above, "it's Müller’s");
const wanted = { root, folder, lasting: true };
const pidFile = join(folder, "cluster/postmaster.pid");
const postmasterPid = () => Number(readFileSync(pidFile, "utf8").split("\n")[0]);

beforeAll(() => chmodSync(above, 0o755));
afterAll(async () => {
  await (await startServer(wanted)).stop();
  rmSync(above, { recursive: true });
});

async function answer(url: string): Promise<Record<string, unknown>> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql`
      select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
        (select rolsuper from pg_roles where rolname = current_user) as superuser,
        pg_size_bytes(current_setting('shared_buffers')) / 2 ^ 20 as buffers,
        pg_size_bytes(current_setting('max_wal_size')) / 2 ^ 20 as log`;
    return row ?? {};
  } finally {
    await sql.end();
  }
}

test("starts in an empty folder, answers an ordinary role, and stops", async () => {
  const server = await startServer(wanted);
  expect(server.adopted).toBe(false);
  expect(await answer(server.url)).toEqual({
    encoding: "UTF8",
    zone: "UTC",
    superuser: false,
    buffers: sharedBuffers(),
    log: logBetweenCheckpoints(),
  });
  await server.stop();
  expect(server.runs()).toBe(false);
  expect(existsSync(pidFile)).toBe(false);
});

test("a server keeps a quarter of the memory, 128 MB to 8 GB, and logs as much between checkpoints, 1 to 4 GB", () => {
  const gigabytes = (n: number) => n * 2 ** 30;
  expect([0.4, 2, 24, 100].map((n) => sharedBuffers(gigabytes(n)))).toEqual([128, 512, 6144, 8192]);
  expect([0.4, 8, 24].map((n) => logBetweenCheckpoints(gigabytes(n)))).toEqual([1024, 2048, 4096]);
});

test("two at once share one server, and a stranger without the password is refused", async () => {
  const [one, two] = await Promise.all([startServer(wanted), startServer(wanted)]);
  expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
  expect(one.url).toBe(two.url);
  const stranger = Object.assign(new URL(one.url), { password: "guess" }).href;
  await expect(answer(stranger)).rejects.toThrow("password authentication failed");
  await one.stop();
  await two.stop();
});

test("a server whose starter was killed is joined by the next, which then stops it", async () => {
  const module = pathToFileURL(fileURLToPath(new URL("./server.mjs", import.meta.url))).href;
  const program = `const { startServer } = await import(${JSON.stringify(module)});
    await startServer(${JSON.stringify(wanted)}); process.stdout.write("up"); setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", program]);
  await once(starter.stdout, "data");
  const pid = postmasterPid();
  starter.kill("SIGKILL");
  await once(starter, "exit");

  const server = await startServer(wanted);
  expect(server.adopted).toBe(true);
  expect(postmasterPid()).toBe(pid);
  await server.stop();
  expect(server.runs()).toBe(false);
});

test("a server that was killed is started again", async () => {
  const killed = await startServer(wanted);
  const pid = postmasterPid();
  process.kill(pid, "SIGKILL");
  await expect.poll(() => processMark(pid)).toBe(null);
  expect(killed.runs()).toBe(false);
  const again = await startServer(wanted);
  expect(again.adopted).toBe(false);
  expect(again.url).toBe(killed.url);
  await again.stop();
});

test("a pid file that names a living stranger does not keep it from starting", async () => {
  writeFileSync(pidFile, `${process.pid}\n${join(folder, "cluster")}\n1\n5432\n\n\n\nready\n`);
  const server = await startServer(wanted);
  expect(server.adopted).toBe(false);
  expect(postmasterPid()).not.toBe(process.pid);
  await server.stop();
});

test("a folder that other accounts may not enter moves it elsewhere only when root starts it", async () => {
  const closed = mkdtempSync(join(tmpdir(), "closed "));
  const server = await startServer({ root, folder: join(closed, "postgres"), lasting: false });
  expect(server.moved).toBe(process.getuid?.() === 0);
  expect(await answer(server.url)).toMatchObject({ superuser: false });
  await server.stop();
  rmSync(server.folder, { recursive: true });
  rmSync(closed, { recursive: true, force: true });
});
