import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../test-database";
import { openSession, personOf } from "./sessions";
import { addUser, authenticated, disableUser, setPassword, users } from "./users";

const db = testDatabase();
const sam = {
  email: "Sam@Example.test",
  name: "Sam",
  role: "supervisor",
  password: "a long password",
  teams: ["Billing", "Returns"],
} as const;

beforeAll(async () => {
  await db.sql`insert into teams (name) values ('Billing'), ('Returns'), ('Fraud')`;
});

test("a user added twice is one user, and keeps the first password", async () => {
  const first = await addUser(db.sql, sam);
  const second = await addUser(db.sql, {
    ...sam,
    name: "Samuel",
    password: "another password",
    teams: ["Fraud"],
  });
  expect([first.created, second.created, second.id === first.id]).toEqual([true, false, true]);
  expect(await users(db.sql)).toEqual([
    {
      id: first.id,
      email: "sam@example.test",
      name: "Samuel",
      role: "supervisor",
      teams: ["Fraud"],
      disabled_at: null,
    },
  ]);
  expect(await authenticated(db.sql, " SAM@example.test", sam.password)).toBe(first.id);
  expect(await authenticated(db.sql, sam.email, "another password")).toBeNull();
});

test("a password is stored as an argon2id hash with 19 MiB and two passes", async () => {
  const [row] = await db.sql`select password_hash from users`;
  expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test.each([
  [{ ...sam, password: "eleven char" }, "The password needs at least 12 characters; this one has 11."],
  [{ ...sam, email: "sam" }, '"sam" is not an e-mail address.'],
  [{ ...sam, teams: ["Sales"] }, 'There is no team called "Sales". Known teams: Billing, Fraud, Returns.'],
])("a user who cannot be added is refused with a sentence", async (user, sentence) => {
  await expect(
    addUser(db.sql, { ...user, email: user.email === "sam" ? "sam" : "new@example.test" }),
  ).rejects.toThrow(sentence);
  expect((await users(db.sql)).map((found) => found.email)).toEqual(["sam@example.test"]);
});

test("nobody is let in with an unknown e-mail", async () => {
  expect(await authenticated(db.sql, "nobody@example.test", sam.password)).toBeNull();
});

test("disabling a user ends their sessions and keeps them out; a new password lets them in again", async () => {
  const { id } = await addUser(db.sql, sam);
  const session = await openSession(db.sql, id);
  expect(await disableUser(db.sql, sam.email)).toBe(true);
  expect(await personOf(db.sql, session)).toBeNull();
  expect(await authenticated(db.sql, sam.email, sam.password)).toBeNull();

  expect(await setPassword(db.sql, sam.email, "yet another password")).toBe(true);
  expect(await authenticated(db.sql, sam.email, "yet another password")).toBe(id);
  expect(await personOf(db.sql, session)).toBeNull();
  expect(await disableUser(db.sql, "nobody@example.test")).toBe(false);
});
