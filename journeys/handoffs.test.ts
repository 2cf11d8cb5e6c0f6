import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { toldHandoffs, toldJourneys } from "./test-told";
import { type Contact, world } from "./test-world";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const bot = { channel: "chat", agentKind: "ai", intent: "billing", team: "Bots", agent: "Robin" } as const;
const person = {
  channel: "voice",
  agentKind: "human",
  intent: "billing",
  team: "Billing",
  agent: "Kim",
} as const;
const first = (more: Partial<Contact> = {}): Contact => ({
  id: "a",
  at: "2026-03-01T10:00:00Z",
  customer: "C1",
  outcome: "handed_off",
  ...bot,
  ...more,
});
const second = (more: Partial<Contact> = {}): Contact => ({
  id: "b",
  at: "2026-03-01T10:15:00Z",
  customer: "C1",
  ...person,
  ...more,
});

async function handoffs(...contacts: Contact[]) {
  await world(db.sql, contacts);
  return toldHandoffs(db.sql);
}

test("reported: asked at 10:08, received at 10:15 is 420 s, with both sides' channel, kind, team and agent", async () => {
  const handoff = { to: "b", at: "2026-03-01T10:08:00Z", contextRead: false, reason: "too hard" };
  expect(await handoffs(first({ handoff }), second())).toEqual([
    {
      customer: "C1",
      journey: "a",
      from: "a",
      to: "b",
      requestedAt: "2026-03-01T10:08:00.000Z",
      path: ["chat", "voice"],
      kinds: ["ai", "human"],
      teams: ["Bots", "Billing"],
      agents: ["Robin", "Kim"],
      intent: "billing",
      connected: true,
      contextRead: false,
      inferred: false,
      fate: "lost",
      seconds: 420,
      reason: "too hard",
    },
  ]);
});

test("reported without an hour: asked when the first leg ended, 10:10; received 10:15 is 300 s", async () => {
  expect(await handoffs(first({ handoff: { to: "b" } }), second())).toMatchObject([
    { requestedAt: "2026-03-01T10:10:00.000Z", seconds: 300 },
  ]);
});

test("reported without an hour from a leg that is still open: asked when it started, 15 min = 900 s", async () => {
  expect(await handoffs(first({ minutes: null, handoff: { to: "b" } }), second())).toMatchObject([
    { requestedAt: "2026-03-01T10:00:00.000Z", seconds: 900 },
  ]);
});

test("received before it was asked for is 0 s", async () => {
  const handoff = { to: "b", at: "2026-03-01T10:30:00Z" };
  expect(await handoffs(first({ handoff }), second())).toMatchObject([{ seconds: 0 }]);
});

test("a nonsensical hour of asking, the year 1, breaks nothing: as many seconds as fit", async () => {
  const handoff = { to: "b", at: "0001-01-01T00:00:00Z" };
  expect(await handoffs(first({ handoff }), second())).toMatchObject([{ seconds: 2_147_483_647 }]);
});

test.each([
  [true, true, "kept"],
  [true, false, "lost"],
  [true, null, "unknown"],
  [null, true, "unknown"],
  [null, null, "unknown"],
  [false, true, "never_connected"],
  [false, null, "never_connected"],
] as const)("connected %s and note read %s is %s", async (connected, contextRead, fate) => {
  expect(await handoffs(first({ handoff: { connected, contextRead } }))).toMatchObject([{ fate }]);
});

test("where the report says nothing of the note, the receiving contact does", async () => {
  const handoff = { to: "b" };
  expect(await handoffs(first({ handoff }), second({ contextRead: true }))).toMatchObject([
    { contextRead: true, fate: "kept" },
  ]);
});

test("where both say something of the note, the report is believed", async () => {
  const handoff = { to: "b", contextRead: false };
  expect(await handoffs(first({ handoff }), second({ contextRead: true }))).toMatchObject([{ fate: "lost" }]);
});

test("a receiver that has not arrived is known as far as it was reported", async () => {
  const handoff = { to: "b", channel: "voice", agentKind: "human" } as const;
  expect(await handoffs(first({ handoff }))).toMatchObject([
    { to: null, path: ["chat", "voice"], kinds: ["ai", "human"], connected: true, seconds: null },
  ]);
});

test("a receiver that arrives in a later delivery is found", async () => {
  await handoffs(first({ handoff: { to: "b" } }));
  expect(await handoffs(second({ contextRead: false }))).toMatchObject([{ to: "b", fate: "lost" }]);
});

test("a receiver of another source or of another customer is not followed", async () => {
  const handoff = { to: "b" };
  expect(await handoffs(first({ handoff }), second({ source: "other" }))).toMatchObject([{ to: null }]);
  await emptied(db.sql);
  expect(await handoffs(first({ handoff }), second({ customer: "C2" }))).toMatchObject([{ to: null }]);
});

test("two reports from one contact are two handoffs, the same one told twice is one", async () => {
  const never = { at: "2026-03-01T10:05:00Z", connected: false };
  const handoff = [never, { to: "b", at: "2026-03-01T10:08:00Z" }, never];
  expect(await handoffs(first({ handoff }), second())).toMatchObject([
    { fate: "never_connected", requestedAt: "2026-03-01T10:05:00.000Z" },
    { to: "b", requestedAt: "2026-03-01T10:08:00.000Z" },
  ]);
  expect(await toldJourneys(db.sql)).toMatchObject([{ handoffCount: 2, lostHandoffCount: 1 }]);
});

test.each([
  ["the same intent on another channel", {}, { ...person, agentKind: "ai" }],
  ["the same intent with another kind of agent", {}, { ...person, channel: "chat" }],
  ["the same case, other intents", { case: "7" }, { ...person, intent: "refund", case: "7" }],
] as const)("inferred from %s", async (_, a, b) => {
  expect(await handoffs(first({ ...a, outcome: "unresolved" }), second(b))).toMatchObject([
    { from: "a", to: "b", inferred: true, connected: true, contextRead: null, fate: "unknown", seconds: 300 },
  ]);
});

test.each([
  [true, "kept"],
  [false, "lost"],
  [null, "unknown"],
] as const)("an inferred one whose receiver read the note (%s) is %s", async (contextRead, fate) => {
  expect(await handoffs(first(), second({ contextRead }))).toMatchObject([{ inferred: true, fate }]);
});

test.each([
  ["the first ended resolved", { outcome: "resolved" }, {}],
  ["channel and kind of agent stay", { outcome: "unresolved" }, { channel: "chat", agentKind: "ai" }],
  ["neither intent nor case is the same", { outcome: "unresolved" }, { intent: "delivery", case: "8" }],
  ["neither intent nor case is known", { outcome: "unresolved", intent: null }, { intent: null }],
  ["the next is not inbound", { outcome: "unresolved" }, { direction: "outbound" }],
  ["the next is in the next journey", { outcome: "unresolved" }, { at: "2026-03-15T10:00:00Z" }],
  ["the next is another customer's", { outcome: "unresolved" }, { customer: "C2" }],
  ["a kind of agent is not known", { outcome: "unresolved", agentKind: null }, { channel: "chat" }],
] as [string, Partial<Contact>, Partial<Contact>][])("nothing is inferred when %s", async (_, a, b) => {
  expect(await handoffs(first(a), second(b))).toEqual([]);
});

test("only the very next contact receives an inferred one: another issue in between breaks it", async () => {
  const between: Contact = {
    id: "m",
    at: "2026-03-01T10:12:00Z",
    customer: "C1",
    ...person,
    intent: "delivery",
  };
  expect(await handoffs(first({ outcome: "unresolved" }), between, second())).toEqual([]);
});

test("handed off without a trace of the next: one handoff whose fate nobody knows", async () => {
  expect(await handoffs(first())).toMatchObject([
    {
      from: "a",
      to: null,
      path: ["chat", null],
      connected: null,
      inferred: true,
      fate: "unknown",
      seconds: null,
    },
  ]);
});

test("a report from a contact leaves nothing to infer from it", async () => {
  const handoff = { connected: false };
  expect(await handoffs(first({ handoff }), second())).toMatchObject([{ to: null, inferred: false }]);
});

test("a contact of nobody, or one that the company made, hands nothing off", async () => {
  expect(await handoffs(first({ customer: null, handoff: { connected: false } }))).toEqual([]);
  expect(await handoffs(first({ id: "o", direction: "outbound", handoff: { connected: false } }))).toEqual(
    [],
  );
});
