import { expect, test } from "vitest";
import { contactUnitRows } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { repeatContactAny } from "./repeat-contact-any";
import { foldLaw, now } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();

test("A came back about the same, B about something else, C not: 2 of 5", async () => {
  const morning = "2026-04-01T08:00:00Z";
  await world(db.sql, [
    { id: "a", at: morning, customer: "A", intent: "billing" },
    { id: "a2", at: "2026-04-02T08:00:00Z", customer: "A", intent: "billing" },
    { id: "b", at: morning, customer: "B", intent: "billing" },
    { id: "b2", at: "2026-04-02T08:00:00Z", customer: "B", intent: "delivery" },
    { id: "c", at: morning, customer: "C", intent: "billing" },
  ]);
  expect(await reading(db, repeatContactAny)).toMatchObject({ k: 2, n: 5 });
});

const week = 168 * 3_600_000;

foldLaw(db, repeatContactAny, () => db.database.select().from(contactUnitRows), {
  at: ({ startedAt }) => startedAt.toISOString(),
  counts: ({ endedAt, unlinked }) =>
    !unlinked && endedAt !== null && endedAt.getTime() + week <= now.getTime(),
  adds: ({ endedAt, nextAnyAt }) =>
    Number(nextAnyAt !== null && endedAt !== null && nextAnyAt.getTime() < endedAt.getTime() + week),
});
