import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { roles } from "@/language/vocabulary";
import {
  acknowledgeByLink,
  acknowledgementLink,
  acknowledgeSaid,
  agreedBehind,
  isUsedLink,
} from "./acknowledge-session";
import {
  cancelSession,
  editSession,
  followUpSession,
  holdSession,
  planSession,
  undoChange,
} from "./change-session";
import { coachingSession, coachingSessions, sessionChanges } from "./coaching-sessions";
import type { GivenSession } from "./given-session";
import { currentTargets } from "./targets";

const db = testDatabase();
let teams: Record<string, number> = {};
let keys: Record<string, number> = {};
const as = (role: Viewer["role"], team = "One"): Viewer => ({
  ...everything,
  role,
  teamIds: role === "supervisor" ? [teams[team] ?? 0] : "all",
});
const given: GivenSession = {
  topic: "Refunds on the phone",
  metric: "interaction-resolution",
  intent: "refund",
  notes: "Ask for the reason first.",
  journeyIds: [7],
  plannedOn: "2026-04-20",
  followUpOn: "2026-05-18",
  targetValue: 0.8,
  targetDueOn: "2026-06-01",
};
const today = "2026-04-21";

beforeAll(async () => {
  await world(db.sql, [
    { id: "a", at: "2026-04-10T08:00:00Z", customer: "A", team: "One", agent: "ann" },
    { id: "b", at: "2026-04-10T08:00:00Z", customer: "B", team: "Two", agent: "bob" },
  ]);
  teams = Object.fromEntries((await db.sql`select name, id from teams`).map(({ name, id }) => [name, id]));
  keys = Object.fromEntries((await db.sql`select name, id from agents`).map(({ name, id }) => [name, id]));
});
beforeEach(() => db.sql`truncate coaching_sessions, targets restart identity cascade`.then(() => {}));

const plan = (viewer: Viewer, agent = "ann", rest: Partial<GivenSession> = {}) =>
  planSession(db.database, viewer, keys[agent] ?? 0, { ...given, ...rest });
const hold = (version = 1, heldOn = "2026-04-20", rest: Partial<GivenSession> = {}) =>
  holdSession(db.database, as("supervisor"), { id: 1, version }, { ...given, ...rest }, heldOn, today);
const found = (viewer = as("supervisor")) => coachingSession(db.database, viewer, 1);

test("planned, held, acknowledged, followed up: each step stands in the history, and the target is the agent's", async () => {
  expect(await plan(as("supervisor"))).toEqual({ id: 1 });
  expect(await found()).toMatchObject({ ...given, stage: "planned", agent: "ann", team: "One", version: 1 });
  expect(await hold()).toBeNull();
  expect(await found()).toMatchObject({ stage: "held", heldOn: "2026-04-20", version: 2 });
  const scope = { team: null, agent: "ann" };
  const targets = await currentTargets(db.database, as("supervisor"), scope);
  expect(targets.get("interaction-resolution")).toMatchObject({ value: 0.8, dueOn: "2026-06-01" });
  expect(
    await acknowledgeSaid(db.database, as("supervisor"), { id: 1, version: 2 }, "I will try"),
  ).toBeNull();
  const follow = { on: "2026-05-18", notes: "Better." };
  expect(await followUpSession(db.database, as("supervisor"), { id: 1, version: 3 }, follow)).toBeNull();
  expect(await found()).toMatchObject({
    stage: "followed_up",
    notes: "Better.",
    acknowledgedBy: "said",
    acknowledgedWords: "I will try",
  });
  const history = await sessionChanges(db.database, as("supervisor"), 1);
  expect(history.map(({ what }) => what)).toEqual(["followed_up", "acknowledged", "held", "planned"]);
});

test("undo puts back how it stood, once; what was planned only can be cancelled", async () => {
  await plan(as("supervisor"));
  expect(await undoChange(db.database, as("supervisor"), { id: 1, version: 1 })).toMatch(/^There is nothing/);
  expect(await cancelSession(db.database, as("supervisor"), { id: 1, version: 1 })).toBeNull();
  expect(await found()).toMatchObject({ stage: "cancelled" });
  expect(await undoChange(db.database, as("supervisor"), { id: 1, version: 2 })).toBeNull();
  expect(await found()).toMatchObject({ ...given, stage: "planned", version: 3 });
  expect(await undoChange(db.database, as("supervisor"), { id: 1, version: 3 })).toMatch(/^There is nothing/);
  expect(await hold(3)).toBeNull();
  expect(await cancelSession(db.database, as("supervisor"), { id: 1, version: 4 })).toMatch(
    /^There is no such/,
  );
});

test("two at once: the second has not seen what the first wrote, and is told", async () => {
  await plan(as("supervisor"));
  const edit = (topic: string) =>
    editSession(db.database, as("supervisor"), { id: 1, version: 1 }, { ...given, topic }, null);
  const answers = await Promise.all([edit("First"), edit("Second")]);
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.includes("changed it meanwhile"))).toHaveLength(1);
});

test.each(roles)(
  "as %s: planning for the own team, for another, reading, and reading the notes",
  async (role) => {
    const may = {
      administrator: [true, true],
      supervisor: [true, false],
      leader: [false, false],
      qa: [false, false],
    };
    expect(["id" in (await plan(as(role))), "id" in (await plan(as(role), "bob"))]).toEqual(may[role]);
    await db.sql`truncate coaching_sessions restart identity cascade`;
    await plan(as("administrator"));
    await plan(as("administrator"), "bob");
    const seen = await coachingSessions(db.database, as(role));
    expect(seen).toHaveLength(role === "supervisor" ? 1 : 2);
    expect(seen.every(({ notes }) => notes === (role === "qa" ? null : given.notes))).toBe(true);
    expect(seen.every(({ isOwn }) => isOwn === (role === "supervisor" || role === "administrator"))).toBe(
      true,
    );
  },
);

test("another team's session is not there: to read, its history, to change, to link, to undo", async () => {
  await plan(as("supervisor"));
  const stranger = as("supervisor", "Two");
  const seen = { id: 1, version: 1 };
  expect(await coachingSession(db.database, stranger, 1)).toBeNull();
  expect(await sessionChanges(db.database, stranger, 1)).toEqual([]);
  expect(await editSession(db.database, stranger, seen, given, null)).toMatch(/^There is no such/);
  expect(await cancelSession(db.database, stranger, seen)).toMatch(/^There is no such/);
  expect(await undoChange(db.database, stranger, seen)).toMatch(/^There is nothing/);
  await hold();
  expect(await acknowledgementLink(db.database, stranger, { id: 1, version: 2 })).toHaveProperty("refusal");
  expect((await found())?.version).toBe(2);
});

test("the link shows what was agreed and no notes, opens once, and is kept as a hash only", async () => {
  await plan(as("supervisor"));
  expect(await acknowledgementLink(db.database, as("supervisor"), { id: 1, version: 1 })).toHaveProperty(
    "refusal",
  );
  await hold();
  const first = await acknowledgementLink(db.database, as("supervisor"), { id: 1, version: 2 });
  const second = await acknowledgementLink(db.database, as("supervisor"), { id: 1, version: 3 });
  if (!("token" in first && "token" in second)) throw new Error("There is no link.");
  const [kept] = await db.sql`select to_jsonb(coaching_sessions)::text as row from coaching_sessions`;
  expect(kept?.row).not.toContain(second.token);
  expect(await agreedBehind(db.database, first.token)).toBeNull();
  expect(await agreedBehind(db.database, second.token)).toEqual({
    agentName: "ann",
    topic: given.topic,
    metric: given.metric,
    intent: "refund",
    heldOn: "2026-04-20",
    followUpOn: "2026-05-18",
    targetValue: 0.8,
    targetDueOn: "2026-06-01",
  });
  expect(await isUsedLink(db.database, second.token)).toBe(false);
  expect(await acknowledgeByLink(db.database, second.token, "Agreed")).toBeNull();
  expect(await agreedBehind(db.database, second.token)).toBeNull();
  expect(await isUsedLink(db.database, second.token)).toBe(true);
  expect(await acknowledgeByLink(db.database, second.token, "Again")).toMatch(/^This link has been used/);
  expect(await found()).toMatchObject({ acknowledgedBy: "link", acknowledgedWords: "Agreed" });
});

test("an expired link opens nothing", async () => {
  await plan(as("supervisor"));
  await hold();
  const link = await acknowledgementLink(db.database, as("supervisor"), { id: 1, version: 2 });
  await db.sql`update coaching_sessions set link_expires_at = now() - interval '1 second'`;
  expect("token" in link && (await agreedBehind(db.database, link.token))).toBeNull();
});

test.each([
  ["no topic", { topic: " " }, /^Say in a few words/],
  ["a day that is none", { plannedOn: "2026-02-30" }, /^Give the day of the session/],
  ["a follow-up on the day itself", { followUpOn: "2026-04-20" }, /^The follow-up comes after/],
  ["a target without a day", { targetDueOn: null }, /^A target needs both/],
])("%s is refused with a sentence", async (_, rest, sentence) => {
  const answer = await plan(as("supervisor"), "ann", rest);
  expect("refusal" in answer && answer.refusal).toMatch(sentence);
  expect(await coachingSessions(db.database, as("supervisor"))).toEqual([]);
});

test("what is held lies in the past", async () => {
  await plan(as("supervisor"));
  expect(await hold(1, "2026-04-22")).toMatch(/lies in the past/);
  expect(await hold(1, "2026-04-21")).toBeNull();
});
