import { expect, test } from "vitest";
import { handoffs } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { foldLaw } from "./test-fold";
import { reading } from "./test-measure";
import { timeToOrientation } from "./time-to-orientation";

const db = testDatabase();

test("asked at 08:10, received at 08:15 and at 08:30: (300 + 1200) / 2 s; whoever reached nobody did not wait so long", async () => {
  const at = "2026-04-10T08:00:00Z";
  await world(db.sql, [
    { id: "a", at, customer: "A", handoff: { to: "a2" } },
    { id: "a2", at: "2026-04-10T08:15:00Z", customer: "A", channel: "voice" },
    { id: "b", at, customer: "B", handoff: { to: "b2" } },
    { id: "b2", at: "2026-04-10T08:30:00Z", customer: "B", channel: "voice" },
    { id: "c", at, customer: "C", handoff: { connected: false, channel: "voice" } },
  ]);
  const { value, n, coverage } = await reading(db, timeToOrientation);
  expect({ value, n }).toEqual({ value: 750, n: 2 });
  expect(coverage).toMatchObject({ known: 2, of: 3 });
});

foldLaw(db, timeToOrientation, () => db.database.select().from(handoffs), {
  at: ({ requestedAt }) => requestedAt.toISOString(),
  counts: ({ secondsToConnect }) => secondsToConnect !== null,
  adds: ({ secondsToConnect }) => secondsToConnect ?? 0,
});
