import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { testDatabase } from "./test-database";

const db = testDatabase();
const applied = () => db.sql`select count(*)::int as n from drizzle.__drizzle_migrations`;

test("migrating a migrated database, four times at once, changes nothing", async () => {
  const before = await applied();
  await Promise.all([1, 2, 3, 4].map(() => migrate(db.url)));
  expect(await applied()).toEqual(before);
});
