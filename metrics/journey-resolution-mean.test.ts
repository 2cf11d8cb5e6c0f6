import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { journeyResolutionMean } from "./journey-resolution-mean";
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
    { id: "B1", at: at(1), customer: "B" },
    { id: "C1", at: at(1), customer: "C", outcome: "handed_off" },
    { id: "C2", at: at(2), customer: "C", outcome: "unresolved" },
    { id: "C3", at: at(3), customer: "C" },
    { id: "C4", at: at(4), customer: "C", outcome: "customer_left" },
    { id: "D1", at: at(1), customer: "D", outcome: "unknown" },
  ]);
});

test("A scores 1 of the 2 that are known, B 1, C 1/4, D is unknown: (1/2 + 1 + 1/4) / 3; not 3 of 7 contacts", async () => {
  const { value, k, n, unit, coverage } = await reading(db, journeyResolutionMean);
  expect({ k, n, unit }).toEqual({ k: null, n: 3, unit: "share" });
  expect(value).toBeCloseTo(1.75 / 3, 12);
  expect(coverage).toMatchObject({ known: 3, of: 4 });
});

const isKnown = (outcome: string) => outcome !== "unknown";
foldLaw(db, journeyResolutionMean, () => journeysOf(db), {
  at: ({ openedAt }) => openedAt,
  counts: ({ maturesAt, outcomes }) => maturesAt <= now && outcomes.some(isKnown),
  adds: ({ outcomes }) =>
    outcomes.filter((outcome) => outcome === "resolved").length / outcomes.filter(isKnown).length,
});
