import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../test-database";
import { firstAdministrator, isSetUpOpen, redeemSetUpLink } from "./first-administrator";
import { authenticated, users } from "./users";

const db = testDatabase();
const ada = { email: "ada@example.test", name: "Ada", password: "a long password" };

beforeEach(async () => {
  await db.sql`truncate users, setup_links cascade`;
});

async function link(): Promise<string> {
  const found = await firstAdministrator(db.sql);
  if (found.kind !== "link") throw new Error(`Expected a link, found ${found.kind}.`);
  return found.token;
}

test("the link makes the first administrator once, and is refused afterwards", async () => {
  const token = await link();
  expect(await isSetUpOpen(db.sql, token)).toBe(true);
  const id = await redeemSetUpLink(db.sql, token, ada);
  expect(await authenticated(db.sql, ada.email, ada.password)).toBe(id);
  expect((await users(db.sql)).map((user) => [user.email, user.role])).toEqual([
    [ada.email, "administrator"],
  ]);

  expect(await isSetUpOpen(db.sql, token)).toBe(false);
  expect(await redeemSetUpLink(db.sql, token, { ...ada, email: "eve@example.test" })).toBeNull();
  expect(await users(db.sql)).toHaveLength(1);
  expect(await firstAdministrator(db.sql)).toEqual({ kind: "exists" });
});

test("of two people who use the link at the same moment, one becomes administrator", async () => {
  const token = await link();
  const made = await Promise.all(
    ["one", "two"].map((name) => redeemSetUpLink(db.sql, token, { ...ada, email: `${name}@example.test` })),
  );
  expect(made.filter((id) => id === null)).toHaveLength(1);
  expect(await users(db.sql)).toHaveLength(1);
});

test("a new link voids the one before, a made-up token opens nothing, the token itself is not stored", async () => {
  const first = await link();
  const second = await link();
  expect(await isSetUpOpen(db.sql, first)).toBe(false);
  expect(await isSetUpOpen(db.sql, second)).toBe(true);
  expect(await isSetUpOpen(db.sql, "made-up")).toBe(false);
  const stored = await db.sql`select token_hash from setup_links`;
  expect(stored).toHaveLength(1);
  expect(stored[0]?.token_hash).not.toBe(second);
});

test("a weak password leaves the link open", async () => {
  const token = await link();
  await expect(redeemSetUpLink(db.sql, token, { ...ada, password: "short" })).rejects.toThrow("at least 12");
  expect(await isSetUpOpen(db.sql, token)).toBe(true);
});

test("e-mail and password make the first administrator at once; one without the other is refused", async () => {
  await expect(firstAdministrator(db.sql, { email: ada.email })).rejects.toThrow("ADMIN_PASSWORD");
  expect(await firstAdministrator(db.sql, ada)).toEqual({ kind: "created", email: "ada@example.test" });
  expect(await authenticated(db.sql, ada.email, ada.password)).not.toBeNull();
  expect(await firstAdministrator(db.sql, ada)).toEqual({ kind: "exists" });
});
