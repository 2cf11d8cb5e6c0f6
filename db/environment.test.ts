import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environmentOf, schema } from "./environment";

const least = { DATABASE_URL: "postgres://a:b@localhost:5432/c", AUTH_SECRET: "x".repeat(32) };

test("what may be left out has a default", () => {
  expect(environmentOf(least)).toMatchObject({ ...least, DATABASE_POOL: 10, TIME_ZONE: "UTC" });
});

test("an empty setting is one that was not made", () => {
  expect(environmentOf({ ...least, TIME_ZONE: "", ADMIN_EMAIL: "" }).TIME_ZONE).toBe("UTC");
});

test("one sentence names every missing and wrong key", () => {
  expect(() => environmentOf({ AUTH_SECRET: "short", DATABASE_POOL: "500", TIME_ZONE: "Mars/Base" })).toThrow(
    "The settings are incomplete. " +
      "DATABASE_URL: it must look like postgres://user:password@host:5432/database; " +
      "DATABASE_POOL: it must be at most 100; " +
      "AUTH_SECRET: it must have at least 32 characters; " +
      "TIME_ZONE: it must be the name of a zone, such as Europe/Berlin. See .env.example.",
  );
});

test("an administrator's e-mail without a password is refused", () => {
  expect(() => environmentOf({ ...least, ADMIN_EMAIL: "a@example.com" })).toThrow(
    "ADMIN_PASSWORD: it and ADMIN_EMAIL go together",
  );
});

test(".env.example explains every key", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const explained = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1]);
  const launchers = ["PORT", "HOST", "DEMO"];
  expect(explained).toEqual([...Object.keys(schema.shape), ...launchers]);
});
