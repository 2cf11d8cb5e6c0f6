import { beforeEach, expect, test } from "vitest";
import type { Contact } from "@/journeys/test-world";
import { claim, markSeen } from "./holds";
import { dismissAll } from "./judge";
import { queue, queueLength } from "./queue";
import { testQueue, usual } from "./test-queue";

const { db, fill, id, as, told } = testQueue();
const groundless = [{ name: "groundedness", score: 0.2 }];

/** Worst first: b and d of severity 3, then a and c of 2; a is flagged twice. */
const contacts: Contact[] = [
  { id: "a1", at: "2026-03-01T10:00:00Z", customer: "A", team: "One", handoff: { connected: false } },
  { id: "b1", at: "2026-03-02T10:00:00Z", customer: "B", team: "Two", evaluations: groundless },
  { id: "c1", at: "2026-03-03T10:00:00Z", customer: "C", team: "Two", handoff: { connected: false } },
  {
    id: "d1",
    at: "2026-03-04T10:00:00Z",
    customer: "D",
    team: "One",
    intent: "billing > refund",
    evaluations: groundless,
  },
  {
    id: "d2",
    at: "2026-03-04T11:00:00Z",
    customer: "D",
    team: "Two",
    channel: "voice",
    handoff: { connected: false },
  },
];
beforeEach(() => fill(contacts));

const all = [
  "b1: low_groundedness",
  "d1: low_groundedness lost_context",
  "a1: lost_context",
  "c1: lost_context",
];

test("worst first, of these the oldest, each journey once with all its reasons", async () => {
  expect(await told(as("qa"))).toEqual(all);
  expect(await told(as("qa"), { order: "newest" })).toEqual([all[1], all[0], all[3], all[2]]);
  expect(await queueLength(db.database, { where: {} }, usual, as("qa"))).toBe(4);
});

test("two at a time, the pages come to the whole, in either order", async () => {
  for (const order of ["oldest", "newest"] as const) {
    const found: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await queue(db.database, { where: {} }, { ...usual, order }, as("qa"), {
        cursor,
        limit: 1,
      });
      found.push(...page.rows.map(({ journeyId }) => journeyId));
      cursor = page.next;
    } while (cursor);
    expect(found).toHaveLength(4);
    expect(new Set(found).size).toBe(4);
  }
});

test("by rule, severity, team, channel and intent, alone and together", async () => {
  const qa = as("qa");
  expect(await told(qa, { rules: ["lost_context"] })).toEqual([all[2], all[3], all[1]]);
  expect(await told(qa, { severities: [3] })).toEqual([all[0], all[1]]);
  expect(await told(qa, {}, { team: ["One"] })).toEqual([all[1], all[2]]);
  expect(await told(qa, {}, { channel: ["voice"] })).toEqual([all[1]]);
  expect(await told(qa, {}, { intent: ["billing"] })).toEqual([all[1]]);
  expect(await told(qa, {}, { agent_kind: ["ai"] })).toEqual([]);
  expect(await told(qa, { rules: ["lost_context"], severities: [3] })).toEqual([]);
  expect(await told(qa, { entry: "sample" })).toEqual([]);
});

test("a supervisor sees what the own team is concerned in, and no reason that is another team's", async () => {
  expect(await told(as("supervisor", 3))).toEqual(["d1: low_groundedness", "a1: lost_context"]);
  expect(await told(as("supervisor", 3, "Two"))).toEqual([
    "b1: low_groundedness",
    "c1: lost_context",
    "d1: lost_context",
  ]);
  expect(await told({ ...as("supervisor"), teamIds: [] })).toEqual([]);
  expect(await told(as("leader"))).toEqual(all);
});

test("silence does not count before its window has passed", async () => {
  const now = new Date().toISOString();
  await fill([{ id: "s1", at: now, customer: "S", outcome: "customer_left", handoff: [] }]);
  expect(await told(as("qa"))).toEqual([]);
  await fill([{ id: "s1", at: "2026-03-01T10:00:00Z", customer: "S", outcome: "customer_left" }]);
  expect(await told(as("qa"))).toEqual(["s1: silence"]);
});

test("a journey drawn at random stands there blind, and its flags come when it is judged", async () => {
  await db.sql`
    insert into flags (journey_id, customer_id, kind, severity, reason, happened_at, counts_from, team_ids, channels, intent_ids, agent_kinds)
    select journey_id, customer_id, 'sample', 2, '{}', happened_at, now(), team_ids, channels, intent_ids, agent_kinds
    from flags where journey_id = ${id("b1")}`;
  const blind = [all[1], all[2], all[3], "b1: sample"];
  expect(await told(as("qa"))).toEqual(blind);
  expect(await told(as("qa"), { rules: ["low_groundedness"] })).toEqual([all[1]]);
  expect(await told(as("qa"), { entry: "flag" })).toEqual(blind.slice(0, 3));
  await dismissAll(db.database, as("qa", 1), [id("b1")], "fine");
  expect(await told(as("qa"))).toEqual(all);
  expect(await told(as("qa"), { entry: "sample" })).toEqual([]);
});

test("mine: claimed by me; unseen: not yet before me, and again when it is flagged anew", async () => {
  await claim(db.database, as("qa", 1), id("a1"));
  expect(await told(as("qa", 1), { state: "mine" })).toEqual([all[2]]);
  expect(await told(as("qa", 2), { state: "mine" })).toEqual([]);
  await markSeen(db.database, as("qa", 1), id("a1"));
  expect(await told(as("qa", 1), { state: "unseen" })).toEqual([all[0], all[1], all[3]]);
  expect(await told(as("qa", 2), { state: "unseen" })).toEqual(all);
  await db.sql`update flags set raised_at = now() + interval '1 minute' where journey_id = ${id("a1")}`;
  expect(await told(as("qa", 1), { state: "unseen" })).toEqual(all);
});
