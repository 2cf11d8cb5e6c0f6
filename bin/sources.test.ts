import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sourcesHash } from "./sources.mjs";

const folder = mkdtempSync(join(tmpdir(), "sources "));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("a changed, moved or new source changes the hash", () => {
  write("app/page.tsx", "one");
  const first = sourcesHash(folder);
  write("app/page.tsx", "two");
  const second = sourcesHash(folder);
  write("app/other.tsx", "two");
  expect(new Set([first, second, sourcesHash(folder)]).size).toBe(3);
});

test("tests, documents, packages and what was made while running do not", () => {
  const before = sourcesHash(folder);
  for (const path of ["app/page.test.ts", "README.md", "node_modules/a/index.js", ".data/x", "e2e/a.spec.ts"])
    write(path, "new");
  expect(sourcesHash(folder)).toBe(before);
});

test("the same text counts differently in a folder deeper down that only has a foreign name", () => {
  const before = sourcesHash(folder);
  write("app/docs/page.tsx", "new");
  expect(sourcesHash(folder)).not.toBe(before);
});
