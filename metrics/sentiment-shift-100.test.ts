import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { sentimentShift100 } from "./sentiment-shift-100";
import { reading } from "./test-measure";
import { sentimentLaw } from "./test-verdicts";

const db = testDatabase();
const contact = (id: string, start: number, end: number, most: number): Contact => ({
  id,
  at: "2026-04-10T08:00:00Z",
  customer: id,
  evaluations: [
    { name: "sentiment_start", score: start, scale_min: -most, scale_max: most },
    { name: "sentiment_end", score: end, scale_min: -most, scale_max: most },
  ],
});

test("from −20 to 35 and from 100 to 0: (55 − 100) / 2; a pair from −1 to 1 is another series", async () => {
  await world(db.sql, [contact("a", -20, 35, 100), contact("b", 100, 0, 100), contact("c", -1, 1, 1)]);
  const { value, n, scale, excluded } = await reading(db, sentimentShift100);
  expect({ value, n, scale, excluded }).toEqual({
    value: -22.5,
    n: 2,
    scale: "-100..100",
    excluded: { other_scale: 1 },
  });
});

sentimentLaw(db, sentimentShift100, -100, 100);
