import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { groundedness } from "./groundedness";
import { reading } from "./test-measure";
import { verdictLaw } from "./test-verdicts";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

test("1 from 0 to 1 and 3 from 1 to 5: (1 + 0.5) / 2, one of two under 0.7; another evaluation stays out", async () => {
  await world(db.sql, [
    { id: "a", at, customer: "A", evaluations: [{ name: "Groundedness", score: 1 }] },
    {
      id: "b",
      at,
      customer: "B",
      evaluations: [
        { name: "GROUNDEDNESS", score: 3, scale_min: 1, scale_max: 5 },
        { name: "tone", score: 0 },
      ],
    },
  ]);
  const found = await reading(db, groundedness);
  expect(found).toMatchObject({ value: 0.75, n: 2, direction: "higher", standing: "too_few" });
  expect(found.parts).toMatchObject([{ name: "under 0.7", k: 1, n: 2, value: 0.5 }]);
  expect(found.figures).toEqual({ evaluator_versions: null });
});

verdictLaw(db, groundedness, "groundedness");
