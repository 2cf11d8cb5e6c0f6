import { beforeAll, expect, test } from "vitest";
import { journeys } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { journeyResolution } from "./journey-resolution";
import { journeyResolutionLast } from "./journey-resolution-last";
import { foldLaw, now } from "./test-fold";
import { reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();

beforeAll(async () => {
  const at = (day: number) => `2026-04-0${day}T09:00:00Z`;
  await settle(db, [
    { id: "A1", at: at(1), customer: "A", intent: "billing", outcome: "unresolved" },
    { id: "A2", at: at(2), customer: "A", intent: "delivery" },
    { id: "B1", at: at(1), customer: "B" },
    { id: "B2", at: at(2), customer: "B", outcome: "customer_left" },
    { id: "C1", at: at(1), customer: "C" },
    { id: "C2", at: at(2), customer: "C", outcome: "unknown" },
    { id: "C3", at: at(3), customer: "C", direction: "outbound", outcome: "unresolved" },
    { id: "D1", at: at(1), customer: null },
  ]);
});

test("A's last contact went well, B's did not, of C's nobody knows: 1 of 2, where every issue of A says 0 of 2", async () => {
  const { k, n, coverage, excluded } = await reading(db, journeyResolutionLast);
  expect({ k, n, excluded }).toEqual({ k: 1, n: 2, excluded: { unlinked: 1 } });
  expect(coverage).toEqual({ known: 2, of: 3, share: 2 / 3, low: 1 / 3, high: 2 / 3 });
  expect(await reading(db, journeyResolution)).toMatchObject({ k: 0, n: 2 });
});

type Journey = typeof journeys.$inferSelect;
foldLaw(db, journeyResolutionLast, (): Promise<Journey[]> => db.database.select().from(journeys), {
  at: ({ openedAt }) => openedAt.toISOString(),
  counts: ({ maturesAt, lastOutcome }) => maturesAt <= now && lastOutcome !== "unknown",
  adds: ({ lastOutcome }) => (lastOutcome === "resolved" ? 1 : 0),
});
