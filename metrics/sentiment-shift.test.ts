import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "@/db/test-database";
import type { Contact } from "@/journeys/test-world";
import { sentimentShift } from "./sentiment-shift";
import { counts, reading } from "./test-measure";
import { settle } from "./test-random-world";
import { sentimentLaw } from "./test-verdicts";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";
type Scale = { scale_min?: number; scale_max?: number; evaluator?: string };
const unit: Scale = { scale_min: -1, scale_max: 1 };
const contact = (
  id: string,
  start: number,
  end: number,
  scale = unit,
  rest: Partial<Contact> = {},
): Contact => ({
  id,
  at,
  customer: id,
  evaluations: [
    { name: "sentiment_start", score: start, ...scale },
    { name: "Sentiment End", score: end, ...scale },
  ],
  ...rest,
});

beforeAll(() =>
  settle(db, [
    contact("better", -0.5, 0.25),
    contact("same", 0.5, 0.5, unit, { channel: "voice" }),
    contact("worse", 0, -1, unit, { channel: "voice", direction: "outbound" }),
    contact("hundred", -50, 50, { scale_min: -100, scale_max: 100 }),
    contact("no scale", -0.5, 0.5, {}),
    contact("off", -3, 1),
    { id: "half", at, customer: "half", evaluations: [{ name: "sentiment_start", score: 1, ...unit }] },
    {
      id: "two judges",
      at,
      customer: "two",
      evaluations: [
        { name: "sentiment_start", score: -1, ...unit, evaluator: "one" },
        { name: "sentiment_end", score: 1, ...unit, evaluator: "two" },
      ],
    },
  ]),
);

test("+0.75, 0 and −1: −0.25 / 3 ± t(2) · √(variance / 3); other scales and half pairs stay out", async () => {
  const { value, n, low, scale, excluded } = await reading(db, sentimentShift);
  expect({ n, scale, excluded }).toEqual({
    n: 3,
    scale: "-1..1",
    excluded: { other_scale: 2, off_scale: 1 },
  });
  expect(value).toBeCloseTo(-0.25 / 3, 12);
  const variance = (0.75 ** 2 + 1 - 0.25 ** 2 / 3) / 2;
  expect(low).toBeCloseTo(-0.25 / 3 - 4.302652729911275 * Math.sqrt(variance / 3), 9);
  expect(await counts(db, sentimentShift, "by=channel")).toEqual({ chat: [null, 1], voice: [null, 2] });
});

test("of two pairs on the scale the last counts, and a pair on another scale does not stand in its way", async () => {
  const pair = (score: number, day: number) =>
    ["sentiment_start", "sentiment_end"].map((name, end) => ({ name, score: end * score, day }));
  const [{ id }] = (await db.sql`select id from interactions where external_id = 'hundred'`) as [
    { id: number },
  ];
  for (const { name, score, day } of [...pair(0.5, 1), ...pair(1, 2)])
    await db.sql`
      insert into evaluations (interaction_id, name, score, scale_min, scale_max, evaluator, at)
      values (${id}, ${name}, ${score}, -1, 1, ${`judge ${day}`}, ${`2026-04-1${day}T00:00:00Z`})`;
  const { n, value, excluded } = await reading(db, sentimentShift);
  expect({ n, excluded }).toEqual({ n: 4, excluded: { other_scale: 1, off_scale: 1 } });
  expect(value).toBeCloseTo((-0.25 + 1) / 4, 12);
});

sentimentLaw(db, sentimentShift, -1, 1);
