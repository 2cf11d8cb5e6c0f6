import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import type { Filter } from "@/language/filter";
import { captured } from "./captured";
import { signals } from "./signals";

const db = testDatabase();
const april: Filter = {
  period: { from: "2026-04-01", to: "2026-05-01", timeZone: "Europe/Berlin" },
  asOf: null,
  by: [],
  where: {},
};
const chat = { source: "bot", channel: "chat", agentKind: "ai", agent: "b" } as const;
const voice = { source: "desk", channel: "voice", agent: "ann", intent: "refund", team: "One" } as const;
const contacts: Contact[] = [
  {
    ...chat,
    id: "1",
    at: "2026-04-10T08:00:00Z",
    customer: "A",
    handoff: { to: "2" },
    model: "m",
    messages: [
      { role: "customer", text: "Hello" },
      { role: "case_note", text: "Wants a refund" },
    ],
  },
  { ...chat, id: "2", at: "2026-04-10T08:20:00Z", customer: "A", contextRead: true, handoff: { to: "3" } },
  { ...chat, id: "3", at: "2026-04-10T08:40:00Z", customer: "A", csat: 4, ces: 6 },
  { ...chat, id: "4", at: "2026-04-11T08:00:00Z", minutes: null, agentKind: null, agent: null },
  { ...voice, id: "5", at: "2026-04-10T08:00:00Z", customer: "B", outcome: "unknown" },
  { ...voice, id: "6", at: "2026-04-12T08:00:00Z", customer: "C", direction: "outbound", csat: 5 },
  {
    ...voice,
    id: "7",
    at: "2026-03-31T22:00:00Z",
    customer: "D",
    team: "Two",
    evaluations: [{ name: "tone", score: 0.8 }],
  },
  { ...voice, id: "8", at: "2026-03-31T21:59:59Z", customer: "E" },
];
const supervisor: Viewer = { ...everything, role: "supervisor", teamIds: [] };

beforeAll(async () => {
  await world(db.sql, contacts);
  const [team] = await db.sql`select id from teams where name = 'One'`;
  supervisor.teamIds = [team?.id as number];
});

const of = async (source: string, viewer = everything, filter = april) => {
  const rows = await captured(db.database, filter, viewer);
  const row = rows.find((one) => one.source === source);
  const shares = Object.entries(row?.arrived ?? {}).map(([id, { n, arrived }]) => [id, `${arrived} of ${n}`]);
  return { contacts: row?.contacts, ...Object.fromEntries(shares) };
};

test("of 4 chats 3 have a customer, 3 of 3 closed an outcome, 1 of 2 received handoffs says whether the note was read", async () => {
  expect(await of("bot")).toEqual({
    contacts: 4,
    identity: "3 of 4",
    outcome: "3 of 3",
    "note-read": "1 of 2",
    intent: "0 of 4",
    csat: "1 of 3",
    ces: "1 of 3",
    "agent-kind": "3 of 4",
    end: "3 of 4",
    agent: "3 of 4",
    version: "1 of 3",
    evaluation: "0 of 4",
    transcript: "1 of 4",
    "case-note": "1 of 2",
  });
});

test("of 3 calls 1 is outbound and is asked for no survey, and one at 23:59:59 on 31 March in Berlin is not of April", async () => {
  expect(await of("desk")).toEqual({
    contacts: 3,
    identity: "3 of 3",
    outcome: "2 of 3",
    "note-read": "0 of 0",
    intent: "3 of 3",
    csat: "0 of 2",
    ces: "0 of 2",
    "agent-kind": "3 of 3",
    end: "3 of 3",
    agent: "3 of 3",
    version: "0 of 0",
    evaluation: "1 of 3",
    transcript: "0 of 3",
    "case-note": "0 of 0",
  });
});

test("a supervisor of team One is told of 2 of the 3 calls and of no chat; nobody's supervisor of nothing", async () => {
  expect(await of("desk", supervisor)).toMatchObject({ contacts: 2, evaluation: "0 of 2" });
  expect(await captured(db.database, april, supervisor)).toHaveLength(1);
  expect(await captured(db.database, april, { ...supervisor, teamIds: [] })).toEqual([]);
});

test("a filter narrows the rows: 1 of the 4 chats has no kind of agent", async () => {
  const unknown = { ...april, where: { agent_kind: ["(none)"] } };
  expect(await of("bot", everything, unknown)).toMatchObject({ contacts: 1, identity: "0 of 1" });
});

test("of the newest 2 of the 4 chats both are asked of a customer, and 1 has one", async () => {
  const [bot] = await captured(db.database, april, everything, 2);
  expect(bot).toMatchObject({ source: "bot", contacts: 4, looked: 2 });
  expect(bot?.arrived).toMatchObject({ identity: { n: 2, arrived: 1 }, outcome: { n: 1, arrived: 1 } });
});

test("every signal has an id and a name of its own", () => {
  expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
  expect(new Set(signals.map(({ name }) => name)).size).toBe(signals.length);
});
