import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { counts, reading } from "./test-measure";
import { verdictLaw } from "./test-verdicts";
import { tone } from "./tone";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";
type Judged = NonNullable<Contact["evaluations"]>[number];
const contact = (id: string, evaluations: Judged[], rest: Partial<Contact> = {}): Contact => ({
  id,
  at,
  customer: id,
  agentKind: "ai",
  model: "m-1",
  evaluations,
  ...rest,
});
const judge = { evaluator: "judge", evaluator_version: "3" };

beforeAll(async () => {
  await world(db.sql, [
    contact("a", [
      { name: "tone", score: 0.9, ...judge },
      { name: "groundedness", score: 0.1, ...judge },
    ]),
    contact("b", [{ name: "Tone", score: 7, scale_min: 0, scale_max: 10, ...judge }]),
    contact("c", [{ name: "TONE", score: 2, scale_min: 1, scale_max: 5, evaluator: "human" }], {
      model: "m-2",
      direction: "outbound",
    }),
    contact("d", [{ name: "tone", score: 0.65, ...judge, evaluator_version: "4" }], { model: "m-2" }),
    contact("e", [{ name: "tone", score: 5, ...judge }]),
    contact("f", [{ name: "tone", score: 0, scale_min: 1, scale_max: 1, ...judge }]),
  ]);
  await db.sql`
    insert into evaluations (interaction_id, name, label)
    select id, 'tone', 'friendly' from interactions where external_id = 'f'`;
});

test("(0.9 + 7 / 10 + (2 − 1) / 4 + 0.65) / 4 = 0.625; a 5 from 0 to 1 and a scale of one point are off the scale", async () => {
  const { value, n, scale, excluded, figures, high } = await reading(db, tone);
  expect({ n, scale, excluded }).toEqual({ n: 4, scale: "0-1", excluded: { no_score: 1, off_scale: 2 } });
  expect(value).toBeCloseTo(0.625, 12);
  const squares = 0.275 ** 2 + 0.075 ** 2 + 0.375 ** 2 + 0.025 ** 2;
  expect(high).toBeCloseTo(0.625 + 3.182446305284263 * Math.sqrt(squares / 3 / 4), 9);
  expect(figures).toEqual({ evaluator_versions: "human, judge 3, judge 4" });
});

test("0.25 and 0.65 are under 0.7, 0.7 itself is not: 2 of 4, Wilson 0.15 to 0.85", async () => {
  const { parts } = await reading(db, tone);
  expect(parts).toMatchObject([{ name: "under 0.7", k: 2, n: 4, value: 0.5 }]);
  expect(parts[0]?.low).toBeCloseTo(0.150_036, 5);
  expect(parts[0]?.high).toBeCloseTo(0.849_964, 5);
});

test("by model, each with two", async () => {
  expect(await counts(db, tone, "by=model")).toEqual({ "m-1": [null, 2], "m-2": [null, 2] });
});

test("a judge that finds 0.9 of the bad and clears 0.8 of the good: (0.5 + 0.8 − 1) / (0.9 + 0.8 − 1) = 3 / 7", async () => {
  const error = { sensitivity: 0.9, specificity: 0.8 };
  await db.sql`insert into settings (key, value) values ('judge_error:tone', ${db.sql.json(error)})`;
  const { parts } = await reading(db, tone);
  expect(parts).toMatchObject([
    { k: 2, value: 0.5 },
    { name: "under 0.7, corrected", k: null, n: 4 },
  ]);
  expect(parts[1]?.value).toBeCloseTo(3 / 7, 12);
  await db.sql`update settings set value = ${db.sql.json({ ...error, specificity: 0.1 })} where key like 'judge%'`;
  await expect(reading(db, tone)).rejects.toThrow(
    'The setting judge_error:tone must have a sensitivity and a specificity from 0 to 1 that are together above 1, not {"sensitivity":0.9,"specificity":0.1}.',
  );
  await db.sql`delete from settings where key like 'judge%'`;
});

verdictLaw(db, tone, "tone");
