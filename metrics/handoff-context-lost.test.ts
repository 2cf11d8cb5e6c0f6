import { expect, test } from "vitest";
import { handoffs } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { handoffContextLost } from "./handoff-context-lost";
import { foldLaw } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();

test("kept, lost, unsaid and dropped: 1 of the 2 that connected and tell; the dropped one is left out", async () => {
  const [morning, noon] = ["2026-04-10T08:00:00Z", "2026-04-10T12:00:00Z"];
  await world(db.sql, [
    { id: "a", at: morning, customer: "A", handoff: { to: "a2", contextRead: true } },
    { id: "a2", at: noon, customer: "A", channel: "voice" },
    { id: "b", at: morning, customer: "B", handoff: { to: "b2", contextRead: false } },
    { id: "b2", at: noon, customer: "B", channel: "voice" },
    { id: "c", at: morning, customer: "C", handoff: { to: "c2" } },
    { id: "c2", at: noon, customer: "C", channel: "voice" },
    { id: "d", at: morning, customer: "D", handoff: { connected: false, channel: "voice" } },
  ]);
  const { k, n, excluded, coverage } = await reading(db, handoffContextLost);
  expect({ k, n, excluded }).toEqual({ k: 1, n: 2, excluded: { not_connected: 1 } });
  expect(coverage).toMatchObject({ known: 2, of: 3, low: 1 / 3, high: 2 / 3 });
});

foldLaw(db, handoffContextLost, () => db.database.select().from(handoffs), {
  at: ({ requestedAt }) => requestedAt.toISOString(),
  counts: ({ connected, contextRead }) => connected === true && contextRead !== null,
  adds: ({ contextRead }) => Number(contextRead === false),
});
