import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withLock } from "./lock.mjs";
import { processMark } from "./process-mark.mjs";
import { enter, leave, others } from "./users.mjs";

const folder = mkdtempSync(join(tmpdir(), "lock "));
afterAll(() => rmSync(folder, { recursive: true }));

/** A mark whose process number is alive but was given to it later. */
const reused = `${process.pid} 1`;

test("five at once work one after the other", async () => {
  const lock = join(folder, "five");
  let inside = 0;
  const most: number[] = [];
  const work = async () => {
    most.push(++inside);
    await new Promise(setImmediate);
    inside--;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(lock, work)));
  expect(most).toEqual([1, 1, 1, 1, 1]);
  expect(existsSync(lock)).toBe(false);
});

test.each(["999999999 1", reused, "", "nonsense"])(
  "a lock left behind by “%s” is taken over",
  async (mark) => {
    const lock = join(folder, "stale");
    writeFileSync(lock, mark);
    expect(await withLock(lock, async () => "done")).toBe("done");
  },
);

test("whoever waits is told for whom, once", async () => {
  const lock = join(folder, "waiting");
  const told: number[] = [];
  let second = Promise.resolve();
  await withLock(lock, async () => {
    const work = async () => {};
    second = withLock(lock, work, (pid) => told.push(pid));
    await expect.poll(() => told).toEqual([process.pid]);
  });
  await second;
  expect(told).toEqual([process.pid]);
});

test("a lock is given back when the work fails", async () => {
  const lock = join(folder, "failing");
  await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
});

test("users that are gone do not count, living ones do", () => {
  const users = join(folder, "users");
  enter(users);
  writeFileSync(join(users, "999999999 1"), "");
  writeFileSync(join(users, reused), "");
  writeFileSync(join(users, String(processMark(process.ppid))), "");
  expect(others(users)).toEqual([process.ppid]);
  leave(users);
  expect(others(users)).toEqual([process.ppid]);
});
