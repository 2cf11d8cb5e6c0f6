import { beforeAll, expect, test } from "vitest";
import { contactUnitRows } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { repeatContact } from "./repeat-contact";
import { foldLaw, now } from "./test-fold";
import { counts, reading } from "./test-measure";

const db = testDatabase();

beforeAll(async () => {
  await world(db.sql, [
    { id: "a", at: "2026-04-01T08:00:00Z", minutes: 60, customer: "A", intent: "billing" },
    { id: "a2", at: "2026-04-08T08:59:59Z", customer: "A", intent: "billing", channel: "voice" },
    { id: "b", at: "2026-04-01T08:00:00Z", minutes: 60, customer: "B", intent: "billing" },
    { id: "b2", at: "2026-04-08T09:00:00Z", customer: "B", intent: "billing" },
    { id: "c", at: "2026-04-01T08:00:00Z", customer: "C", intent: "billing", handoff: { to: "c2" } },
    { id: "c2", at: "2026-04-01T09:00:00Z", customer: "C", channel: "voice" },
    { id: "c3", at: "2026-04-02T09:00:00Z", customer: "C", intent: "delivery" },
  ]);
});

test("of six contacts with their handoffs one was followed about the same in time", async () => {
  expect(await reading(db, repeatContact)).toMatchObject({ k: 1, n: 6, window_hours: 168 });
  expect(await counts(db, repeatContact, "by=channel_path")).toEqual({
    chat: [1, 4],
    "chat > voice": [0, 1],
    voice: [0, 1],
  });
});

const week = 168 * 3_600_000;

foldLaw(db, repeatContact, () => db.database.select().from(contactUnitRows), {
  at: ({ startedAt }) => startedAt.toISOString(),
  counts: ({ endedAt, unlinked }) =>
    !unlinked && endedAt !== null && endedAt.getTime() + week <= now.getTime(),
  adds: ({ endedAt, nextSameAt }) =>
    Number(nextSameAt !== null && endedAt !== null && nextSameAt.getTime() < endedAt.getTime() + week),
});
