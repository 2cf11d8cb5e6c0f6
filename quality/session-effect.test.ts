import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import type { CoachingSession } from "./coaching-sessions";
import { coachingSession } from "./coaching-sessions";
import { sessionEffect } from "./session-effect";

const db = testDatabase();

/** `k` of `n` resolved on one day, each of another customer. */
const day = (agent: string, date: string, k: number, n: number, rest: Partial<Contact> = {}): Contact[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${agent} ${date} ${i}`,
    at: `${date}T12:00:00Z`,
    customer: `${agent} ${date} ${i}`,
    team: "One",
    intent: "refund",
    agent,
    outcome: i < k ? ("resolved" as const) : ("unresolved" as const),
    ...rest,
  }));

beforeAll(async () => {
  await world(db.sql, [
    ...day("ann", "2026-04-19", 26, 40),
    ...day("ann", "2026-04-20", 32, 40),
    ...day("bo", "2026-04-13", 30, 40),
    ...day("bo", "2026-04-26", 31, 40),
    ...day("cy", "2026-04-12", 40, 40),
    ...day("cy", "2026-04-19", 40, 40),
    ...day("cy", "2026-04-27", 0, 40),
    ...day("cy", "2026-04-20", 40, 40),
    ...day("di", "2026-04-19", 0, 40, { team: "Two" }),
    ...day("bot", "2026-04-19", 0, 40, { agentKind: "ai" }),
  ]);
});
beforeEach(() => db.sql`truncate coaching_sessions restart identity cascade`.then(() => {}));

async function held(agent: string, rest: Partial<CoachingSession> = {}): Promise<CoachingSession> {
  const [made] = await db.sql`
    insert into coaching_sessions (agent_id, team_id, topic, metric, planned_on, held_on, follow_up_on)
    select agents.id, teams.id, 'x', 'interaction-resolution', '2026-04-20', '2026-04-20', '2026-04-27'
    from agents, teams where agents.name = ${agent} and teams.name = 'One' returning id`;
  const session = await coachingSession(db.database, everything, made?.id as number);
  if (!session) throw new Error("It was not kept.");
  return { ...session, ...rest };
}
const read = (session: CoachingSession, now = "2026-05-20T00:00:00Z") =>
  sessionEffect(db.database, everything, session, "UTC", new Date(now));

test("7 days before and 7 from the day on: 26/40 → 32/40 beside bo and cy, 70/80 → 71/80: 0.15 − 0.0125", async () => {
  const found = await read(await held("ann"));
  if (found?.state !== "read") throw new Error("It was not read.");
  expect([found.before.period.from, found.after.period.from, found.after.period.to]).toEqual([
    "2026-04-13",
    "2026-04-20",
    "2026-04-27",
  ]);
  expect(found.others).toEqual(["bo", "cy"]);
  expect(found.effect.sizes).toEqual({ before: 40, after: 40, othersBefore: 80, othersAfter: 80 });
  expect(found.effect.effect?.value).toBeCloseTo(0.15 - 1 / 80, 12);
});

test("who was coached meanwhile is no comparison: bo alone, 30/40 → 31/40", async () => {
  await held("cy");
  const found = await read(await held("ann"));
  expect(found?.state === "read" && found.others).toEqual(["bo"]);
  expect(found?.state === "read" && found.effect.effect?.value).toBeCloseTo(0.15 - 1 / 40, 12);
});

test("on the last day of the days after it is too early; on the next it is read", async () => {
  const session = await held("ann");
  expect(await read(session, "2026-04-26T23:59:59Z")).toMatchObject({
    state: "immature",
    readableOn: "2026-04-27",
  });
  expect((await read(session, "2026-04-27T00:00:00Z"))?.state).toBe("read");
});

test("repeat contact needs its week on top: 27 April and 7 days", async () => {
  const session = await held("ann", { metric: "repeat-contact" });
  expect(await read(session, "2026-05-03T23:59:59Z")).toMatchObject({
    state: "immature",
    readableOn: "2026-05-04",
  });
  expect((await read(session, "2026-05-04T00:00:00Z"))?.state).toBe("read");
});

test("on an intent that nobody brought there are too few; before it is held there is nothing", async () => {
  const found = await read(await held("ann", { intent: "parcel" }));
  expect(found?.state === "read" && found.effect.standing).toBe("too_few");
  expect(await read(await held("ann", { heldOn: null }))).toBeNull();
});
