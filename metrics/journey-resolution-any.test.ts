import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { journeyResolutionAny } from "./journey-resolution-any";
import { foldLaw, now } from "./test-fold";
import { journeysOf } from "./test-journeys";
import { reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();

beforeAll(async () => {
  const at = (day: number) => `2026-04-0${day}T09:00:00Z`;
  await settle(db, [
    { id: "A1", at: at(1), customer: "A" },
    { id: "A2", at: at(2), customer: "A", outcome: "unknown" },
    { id: "A3", at: at(3), customer: "A", outcome: "unresolved" },
    { id: "B1", at: at(1), customer: "B", outcome: "unresolved" },
    { id: "B2", at: at(2), customer: "B", outcome: "customer_left" },
    { id: "C1", at: at(1), customer: "C", outcome: "unresolved" },
    { id: "C2", at: at(2), customer: "C", outcome: "unknown" },
    { id: "C3", at: at(3), customer: "C", direction: "outbound", outcome: "resolved" },
    { id: "D1", at: at(1), customer: null },
  ]);
});

test("A had one good contact, B none, of C one contact might have been good: 1 of 2, bounds 1/3 and 2/3", async () => {
  const { k, n, coverage, excluded } = await reading(db, journeyResolutionAny);
  expect({ k, n, excluded }).toEqual({ k: 1, n: 2, excluded: { unlinked: 1 } });
  expect(coverage).toEqual({ known: 2, of: 3, share: 2 / 3, low: 1 / 3, high: 2 / 3 });
});

foldLaw(db, journeyResolutionAny, () => journeysOf(db), {
  at: ({ openedAt }) => openedAt,
  counts: ({ maturesAt, outcomes }) =>
    maturesAt <= now && (outcomes.includes("resolved") || !outcomes.includes("unknown")),
  adds: ({ outcomes }) => (outcomes.includes("resolved") ? 1 : 0),
});
