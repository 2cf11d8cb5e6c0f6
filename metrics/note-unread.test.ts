import { beforeAll, expect, test } from "vitest";
import { handoffs } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { noteUnread } from "./note-unread";
import { foldLaw } from "./test-fold";
import { counts, reading } from "./test-measure";

const db = testDatabase();

beforeAll(async () => {
  const [asked, quick, slow] = ["2026-04-10T08:00:00Z", "2026-04-10T08:05:00Z", "2026-04-10T08:05:01Z"];
  const from = { at: asked, minutes: 0, agent: "Ann", team: "North" };
  await world(db.sql, [
    { ...from, id: "a", customer: "A", handoff: { to: "a2", contextRead: true, at: asked } },
    { id: "a2", at: quick, customer: "A", channel: "voice", agent: "Bo", team: "South" },
    { ...from, id: "b", customer: "B", handoff: { to: "b2", contextRead: false, at: asked } },
    { id: "b2", at: slow, customer: "B", channel: "voice", agent: "Bo", team: "South" },
    { ...from, id: "c", customer: "C", handoff: { to: "c2", at: asked } },
    { id: "c2", at: slow, customer: "C", channel: "voice", agent: "Cy", team: "North" },
    { ...from, id: "d", customer: "D", handoff: { connected: false, channel: "voice", at: asked } },
  ]);
});

test("Bo read 1 of 2 notes; what nobody took over is left out, what nobody knows is coverage", async () => {
  const { k, n, excluded, coverage } = await reading(db, noteUnread);
  expect({ k, n, excluded }).toEqual({ k: 1, n: 2, excluded: { not_connected: 1 } });
  expect(coverage).toMatchObject({ known: 2, of: 3 });
  expect(await counts(db, noteUnread, "by=agent")).toEqual({ Bo: [1, 2], Cy: [0, 0] });
});

test("a supervisor of North sees what North took over, and not what it handed over to South", async () => {
  const [north] = await db.sql`select id from teams where name = 'North'`;
  const viewer = { ...everything, role: "supervisor" as const, teamIds: [north?.id as number] };
  expect((await reading(db, noteUnread, "", viewer)).coverage).toMatchObject({ known: 0, of: 1 });
});

foldLaw(db, noteUnread, () => db.database.select().from(handoffs), {
  at: ({ requestedAt }) => requestedAt.toISOString(),
  counts: ({ connected, contextRead }) => connected === true && contextRead !== null,
  adds: ({ contextRead }) => Number(contextRead === false),
});
