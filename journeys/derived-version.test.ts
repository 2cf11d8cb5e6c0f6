import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { bringUpToDate, derivedVersion } from "./derived-version";
import { world } from "./test-world";

const db = testDatabase();
const version = async () =>
  (await db.sql`select value from settings where key = 'derived_version'`)[0]?.value;
const units = async () => Number((await db.sql`select count(*) from contact_units`)[0]?.count);

test("an empty database is marked, and what comes into it later is not derived twice", async () => {
  expect(await bringUpToDate(db.sql)).toBeNull();
  expect(await version()).toBe(derivedVersion);
  await world(db.sql, [{ id: "a", at: "2026-03-01T10:00:00Z", customer: "C" }]);
  expect(await bringUpToDate(db.sql)).toBeNull();
});

test("what an older version derived is derived anew, once", async () => {
  await db.sql`delete from contact_units`;
  await db.sql`update settings set value = '1' where key = 'derived_version'`;
  expect(await bringUpToDate(db.sql)).toBe(1);
  expect([await units(), await version()]).toEqual([1, derivedVersion]);
  await db.sql`delete from contact_units`;
  expect(await bringUpToDate(db.sql)).toBeNull();
});

test("a database from before versions is taken for the first", async () => {
  await db.sql`delete from settings where key = 'derived_version'`;
  expect(await bringUpToDate(db.sql)).toBe(1);
  expect(await units()).toBe(1);
});
