import { expect, test } from "vitest";
import { testDatabase } from "../test-database";
import { apiKeys, createKey, keyBehind, revokeKey } from "./api-keys";

const db = testDatabase();

test("a key opens its scope until it is revoked, and its text is nowhere in the database", async () => {
  const { id, key } = await createKey(db.sql, { name: "crm", scope: "ingest" });
  expect(key).toMatch(/^tl_ingest_[A-Za-z0-9_-]{43}$/);
  expect(await keyBehind(db.sql, key)).toEqual({ id, name: "crm", scope: "ingest", source: null });
  expect(await keyBehind(db.sql, `${key}x`)).toBeNull();

  const [row] = await db.sql`select * from api_keys where id = ${id}`;
  expect(JSON.stringify(row)).not.toContain(key);
  expect(row?.prefix).toBe(key.slice(0, 14));

  expect(await revokeKey(db.sql, id)).toBe(true);
  expect(await keyBehind(db.sql, key)).toBeNull();
  expect(await revokeKey(db.sql, id)).toBe(false);
  expect(await revokeKey(db.sql, 999_999)).toBe(false);
});

test("the last use is noted once a minute, not at every use", async () => {
  const { id, key } = await createKey(db.sql, { name: "board", scope: "read" });
  const lastUse = async () => (await apiKeys(db.sql)).find((found) => found.id === id)?.last_used_at;
  expect(await lastUse()).toBeNull();
  await keyBehind(db.sql, key);
  const first = await lastUse();
  expect(first).toBeInstanceOf(Date);
  await keyBehind(db.sql, key);
  expect(await lastUse()).toEqual(first);
  await db.sql`update api_keys set last_used_at = now() - interval '61 seconds' where id = ${id}`;
  await keyBehind(db.sql, key);
  expect((await lastUse())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Number.NaN);
});
