import { expect, test } from "vitest";
import { handoffs } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { handoffNeverConnected } from "./handoff-never-connected";
import { foldLaw } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();

test("one connected, one dropped, one of which nobody says: 1 of the 2 that are known", async () => {
  const [morning, noon] = ["2026-04-10T08:00:00Z", "2026-04-10T12:00:00Z"];
  await world(db.sql, [
    { id: "a", at: morning, customer: "A", handoff: { to: "a2" } },
    { id: "a2", at: noon, customer: "A", channel: "voice" },
    { id: "b", at: morning, customer: "B", handoff: { connected: false, channel: "voice" } },
    { id: "c", at: morning, customer: "C", handoff: { connected: null, channel: "voice" } },
  ]);
  const { k, n, coverage } = await reading(db, handoffNeverConnected);
  expect({ k, n }).toEqual({ k: 1, n: 2 });
  expect(coverage).toMatchObject({ known: 2, of: 3, low: 1 / 3, high: 2 / 3 });
});

foldLaw(db, handoffNeverConnected, () => db.database.select().from(handoffs), {
  at: ({ requestedAt }) => requestedAt.toISOString(),
  counts: ({ connected }) => connected !== null,
  adds: ({ connected }) => Number(connected === false),
});
