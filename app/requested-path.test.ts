import { expect, test } from "vitest";
import { sameSitePath } from "./requested-path";

test.each(["/", "/journeys/7", "/journeys?channel=voice,chat&from=2026-03-01#top"])(
  "%s is a path of this site",
  (path) => {
    expect(sameSitePath(path)).toBe(path);
  },
);

test.each([
  null,
  undefined,
  "",
  "journeys",
  "https://evil.test/",
  "//evil.test",
  "/\\evil.test",
  "/\t/evil.test",
  "/a/..//evil.test",
  "javascript:alert(1)",
  "//[",
])("%j leads to the overview", (text) => {
  expect(sameSitePath(text)).toBe("/");
});
