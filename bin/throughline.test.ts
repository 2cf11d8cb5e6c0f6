import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";

const db = testDatabase();
const run = promisify(execFile);
const throughline = (...args: string[]) =>
  run(process.execPath, ["bin/throughline.mjs", ...args], { maxBuffer: 64 * 2 ** 20 });

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});

test("what a command prints arrives whole, however slowly the pipe is read", async () => {
  const { stdout } = await throughline("seed", "broken-handoff", "--print");
  expect(stdout.trimEnd().split("\n")).toHaveLength(19846);
});
