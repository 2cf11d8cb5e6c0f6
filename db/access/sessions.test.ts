import { expect, test } from "vitest";
import { testDatabase } from "../test-database";
import { endSession, openSession, personOf } from "./sessions";
import { addUser } from "./users";

const db = testDatabase();

async function somebody(email: string): Promise<number> {
  const added = await addUser(db.sql, { email, name: "Quinn", role: "qa", password: "a long password" });
  return added.id;
}

test("a session says who it is, with the role and teams of this moment", async () => {
  const userId = await somebody("one@example.test");
  const session = await openSession(db.sql, userId);
  const person = { userId, name: "Quinn", email: "one@example.test", role: "qa", teamIds: [] as number[] };
  expect(await personOf(db.sql, session)).toEqual(person);

  const [team] = await db.sql<{ id: number }[]>`insert into teams (name) values ('Billing') returning id`;
  const teamId = team?.id ?? 0;
  await db.sql`update users set role = 'supervisor' where id = ${userId}`;
  await db.sql`insert into user_teams values (${userId}, ${teamId})`;
  expect(await personOf(db.sql, session)).toEqual({ ...person, role: "supervisor", teamIds: [teamId] });
});

test("an ended session is nobody's; another of the same user goes on", async () => {
  const userId = await somebody("two@example.test");
  const ended = await openSession(db.sql, userId);
  const other = await openSession(db.sql, userId);
  await endSession(db.sql, ended);
  expect(await personOf(db.sql, ended)).toBeNull();
  expect((await personOf(db.sql, other))?.userId).toBe(userId);
});

test("a session runs out after 7 days and is swept away at the next sign-in", async () => {
  const userId = await somebody("three@example.test");
  const session = await openSession(db.sql, userId);
  const age = (interval: string) =>
    db.sql`update live_sessions set created_at = now() - ${interval}::interval where id = ${session}`;
  await age("6 days 23 hours");
  expect((await personOf(db.sql, session))?.userId).toBe(userId);
  await age("7 days 1 second");
  expect(await personOf(db.sql, session)).toBeNull();
  await openSession(db.sql, userId);
  expect(await db.sql`select id from live_sessions where id = ${session}`).toHaveLength(0);
});
