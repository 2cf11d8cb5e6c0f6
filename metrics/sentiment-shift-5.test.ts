import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { sentimentShift5 } from "./sentiment-shift-5";
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

test("from −2 to 3.5 and from 5 to 0: (5.5 − 5) / 2; a pair from −1 to 1 is another series", async () => {
  await world(db.sql, [contact("a", -2, 3.5, 5), contact("b", 5, 0, 5), contact("c", -1, 1, 1)]);
  const { value, n, scale, excluded } = await reading(db, sentimentShift5);
  expect({ value, n, scale, excluded }).toEqual({
    value: 0.25,
    n: 2,
    scale: "-5..5",
    excluded: { other_scale: 1 },
  });
});

sentimentLaw(db, sentimentShift5, -5, 5);
