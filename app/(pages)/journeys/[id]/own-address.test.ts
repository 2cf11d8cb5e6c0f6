import { expect, test } from "vitest";
import { ownAddress } from "./own-address";

test("a path of this app is one, with what is asked of it", () => {
  expect(ownAddress("/journeys?outcome=silent&from=2026-03-01")?.search).toBe(
    "?outcome=silent&from=2026-03-01",
  );
});

test.each([
  "https://example.test/",
  "//example.test/",
  "/\\\\example.test",
  "javascript:alert(1)",
  "journeys",
  "",
])("%j leads elsewhere or nowhere", (list) => {
  expect(ownAddress(list)).toBeNull();
});
