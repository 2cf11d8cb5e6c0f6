import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { toldHandoffs, toldJourneys } from "./test-told";
import { type Contact, world } from "./test-world";

const db = testDatabase();

const chatbot = { channel: "chat", agentKind: "ai", agent: "Otto", team: "Self-service" } as const;
const phone = { channel: "voice", agentKind: "human", agent: "Mira", team: "Phone" } as const;
const mail = { channel: "email", agentKind: "human", agent: "Ines", team: "Back office" } as const;

/*
 * Five customers of an electricity company, worked out by hand:
 *
 * Anna   1 May 08:00 chat, handed to the phone at 08:05; the phone answers 08:20 without the note, and
 *        solves it. 4 May reminder by e-mail. 15 May 07:59 asks about the move; solved.
 *        15 May 08:00 is 1 May 08:00 + 336 h: a journey of its own.
 * Bela   2 May chat about the bill fails; 3 May phones about the bill, which solves it: an inferred
 *        handoff, 86,400 - 600 = 85,800 s after the chat ended. 5 May the meter: leaves the queue.
 * Cem    6 May e-mail about the contract unresolved, ease 2 of 7; 7 May chat about the meter solved.
 * Dora   8 May chat handed off, never connected; 9 May she phones about something else, solved.
 * Ede    10 May phone, nobody noted how it ended. Two contacts more have no customer at all.
 */
const contacts: Contact[] = [
  {
    id: "a1",
    at: "2026-05-01T08:00:00Z",
    customer: "Anna",
    ...chatbot,
    intent: "bill",
    minutes: 5,
    handoff: { to: "a2", contextRead: false },
  },
  { id: "a2", at: "2026-05-01T08:20:00Z", customer: "Anna", ...phone, intent: "bill", csat: 3 },
  {
    id: "a3",
    at: "2026-05-04T06:00:00Z",
    customer: "Anna",
    direction: "outbound",
    channel: "email",
    agentKind: null,
  },
  { id: "a4", at: "2026-05-15T07:59:00Z", customer: "Anna", ...mail, intent: "move" },
  { id: "a5", at: "2026-05-15T08:00:00Z", customer: "Anna", ...chatbot, intent: "move", outcome: "unknown" },
  {
    id: "b1",
    at: "2026-05-02T10:00:00Z",
    customer: "Bela",
    ...chatbot,
    intent: "bill",
    outcome: "unresolved",
  },
  { id: "b2", at: "2026-05-03T10:00:00Z", customer: "Bela", ...phone, intent: "bill", contextRead: true },
  {
    id: "b3",
    at: "2026-05-05T10:00:00Z",
    customer: "Bela",
    ...phone,
    intent: "meter",
    agent: null,
    outcome: "customer_left",
  },
  {
    id: "c1",
    at: "2026-05-06T10:00:00Z",
    customer: "Cem",
    ...mail,
    intent: "contract",
    outcome: "unresolved",
    ces: 2,
  },
  { id: "c2", at: "2026-05-07T10:00:00Z", customer: "Cem", ...chatbot, intent: "meter" },
  {
    id: "d1",
    at: "2026-05-08T10:00:00Z",
    customer: "Dora",
    ...chatbot,
    intent: "bill",
    handoff: { connected: false, channel: "voice" },
  },
  { id: "d2", at: "2026-05-09T10:00:00Z", customer: "Dora", ...phone, intent: "meter" },
  { id: "e1", at: "2026-05-10T10:00:00Z", customer: "Ede", ...phone, intent: "bill", outcome: "unknown" },
  { id: "n1", at: "2026-05-11T10:00:00Z", ...phone, intent: "bill" },
  { id: "n2", at: "2026-05-11T11:00:00Z", ...chatbot, intent: "bill", outcome: "handed_off" },
];

beforeAll(() => world(db.sql, contacts));

test("fifteen contacts, five customers: six journeys with these lines, counts and ends", async () => {
  const told = await toldJourneys(db.sql);
  expect(
    told.map((one) => [
      one.line.join(" "),
      one.channelPath,
      `${one.contactCount} contacts`,
      `${one.lostHandoffCount} of ${one.handoffCount} handoffs lost`,
      one.resolved,
      one.outcome,
    ]),
  ).toEqual([
    ["a1 a2 a3 a4", "chat > voice > email", "3 contacts", "1 of 1 handoffs lost", true, "resolved"],
    ["a5", "chat", "1 contacts", "0 of 0 handoffs lost", null, "unknown"],
    ["b1 b2 b3", "chat > voice", "3 contacts", "0 of 1 handoffs lost", false, "silent"],
    ["c1 c2", "email > chat", "2 contacts", "0 of 0 handoffs lost", false, "voiced"],
    ["d1 d2", "chat > voice", "2 contacts", "1 of 1 handoffs lost", false, "lost_in_handoff"],
    ["e1", "voice", "1 contacts", "0 of 0 handoffs lost", null, "unknown"],
  ]);
});

test("Anna's first journey: opened 1 May 08:00, mature 15 May 08:00, last contact 15 May 07:59", async () => {
  expect((await toldJourneys(db.sql))[0]).toMatchObject({
    customer: "Anna",
    openedAt: "2026-05-01T08:00:00.000Z",
    maturesAt: "2026-05-15T08:00:00.000Z",
    lastContactAt: "2026-05-15T07:59:00.000Z",
    channels: ["voice", "chat", "email"],
    intents: ["bill", "move"],
    teams: ["Back office", "Phone", "Self-service"],
    agents: ["Ines", "Mira", "Otto"],
    agentKinds: ["human", "ai"],
    sources: ["test"],
  });
});

test("three handoffs: lost after 20 - 5 = 15 min, kept after 24 h - 10 min, never connected", async () => {
  const told = await toldHandoffs(db.sql);
  expect(told.map((one) => [one.from, one.to, ...one.path, one.inferred, one.fate, one.seconds])).toEqual([
    ["a1", "a2", "chat", "voice", false, "lost", 900],
    ["b1", "b2", "chat", "voice", true, "kept", 85_800],
    ["d1", null, "chat", "voice", false, "never_connected", null],
  ]);
});
