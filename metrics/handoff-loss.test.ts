import { beforeAll, expect, test } from "vitest";
import { handoffs } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import type { Contact } from "@/journeys/test-world";
import { handoffLoss } from "./handoff-loss";
import { foldLaw } from "./test-fold";
import { counts, reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();
const chat = (id: string, rest: Partial<Contact>): Contact => ({
  id,
  at: "2026-04-10T08:00:00Z",
  customer: id,
  channel: "chat",
  agentKind: "ai",
  team: "Bots",
  ...rest,
});
const voice = (id: string, customer: string): Contact => ({
  id,
  at: "2026-04-10T09:00:00Z",
  customer,
  channel: "voice",
  team: "Phones",
});

beforeAll(async () => {
  await settle(db, [
    chat("kept", { handoff: { to: "k2", contextRead: true } }),
    voice("k2", "kept"),
    chat("lost", { handoff: { to: "l2", contextRead: false } }),
    voice("l2", "lost"),
    chat("unsaid", { handoff: { to: "u2" } }),
    voice("u2", "unsaid"),
    chat("dropped", { handoff: { connected: false, channel: "chat" } }),
  ]);
});

test("lost + never connected of the three whose fate is known: 2/3; with the unknown one 2/4 .. 3/4", async () => {
  const { k, n, coverage } = await reading(db, handoffLoss);
  expect({ k, n }).toEqual({ k: 2, n: 3 });
  expect(coverage).toMatchObject({ known: 3, of: 4, low: 0.5, high: 0.75 });
});

test("between channels 1 of 2 is lost; the drop within chat is apart", async () => {
  expect(await counts(db, handoffLoss, "by=channels")).toEqual({ cross: [1, 2], single: [1, 1] });
  expect(await counts(db, handoffLoss, "by=channel_path")).toEqual({
    "chat > chat": [1, 1],
    "chat > voice": [1, 2],
  });
});

test("by who had it and who had it next; the dropped one has no next", async () => {
  expect(await counts(db, handoffLoss, "by=agent_path")).toEqual({ "ai > human": [1, 2], null: [1, 1] });
  expect(await counts(db, handoffLoss, "agent_path=ai > human&by=channel")).toEqual({ chat: [1, 2] });
});

test("both teams of a handoff may see it", async () => {
  const [phones] = await db.sql`select id from teams where name = 'Phones'`;
  const supervisor = { ...everything, role: "supervisor" as const, teamIds: [phones?.id as number] };
  expect(await reading(db, handoffLoss, "", supervisor)).toMatchObject({ k: 1, n: 2 });
});

foldLaw(db, handoffLoss, () => db.database.select().from(handoffs), {
  at: ({ requestedAt }) => requestedAt.toISOString(),
  counts: ({ connected, contextRead }) => connected === false || (connected === true && contextRead !== null),
  adds: ({ connected, contextRead }) => (connected === false || contextRead === false ? 1 : 0),
});
