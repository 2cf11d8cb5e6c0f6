import { expect, test } from "vitest";
import { journeys } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { slaMet } from "./sla-met";
import { foldLaw } from "./test-fold";
import { counts, reading } from "./test-measure";

const db = testDatabase();
const [first, second] = ["2026-04-10T08:00:00Z", "2026-04-12T08:00:00Z"];

test("met, met after no clock, and one that missed on one of two contacts: 2 of 3; one still runs, one has none", async () => {
  await world(db.sql, [
    { id: "met", at: first, customer: "A", sla: "met" },
    { id: "none", at: first, customer: "B" },
    { id: "then-met", at: second, customer: "B", sla: "met", channel: "voice" },
    { id: "in-time", at: first, customer: "C", sla: "met" },
    { id: "late", at: second, customer: "C", sla: "missed", channel: "voice" },
    { id: "running", at: first, customer: "D", sla: "running" },
    { id: "no-clock", at: first, customer: "E" },
    { id: "unlinked", at: first, customer: null, sla: "missed" },
  ]);
  const { k, n, pending, excluded } = await reading(db, slaMet);
  expect({ k, n, pending, excluded }).toEqual({
    k: 2,
    n: 3,
    pending: 1,
    excluded: { no_clock: 1, unlinked: 1 },
  });
  expect(await counts(db, slaMet, "by=channel")).toMatchObject({ chat: [2, 3], voice: [1, 2] });
});

foldLaw(db, slaMet, () => db.database.select().from(journeys), {
  at: ({ openedAt }) => openedAt.toISOString(),
  counts: ({ sla }) => sla === "met" || sla === "missed",
  adds: ({ sla }) => Number(sla === "met"),
});
