import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { ces } from "./ces";
import { effort } from "./effort";
import { foldLaw, started, theContacts } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";
const answered = (id: string, score: number): Contact => ({
  id,
  at,
  customer: id,
  surveys: [{ kind: "ces", score, min: 1, max: 5, higherIsBetter: false }],
});

test("efforts of 1, 2 and 5: a mean of 8 / 3 ± t(2) · √(13 / 3 / 3), low is good; an ease of 7 stays out", async () => {
  await world(db.sql, [
    answered("a", 1),
    answered("b", 2),
    answered("c", 5),
    { id: "easy", at, customer: "d", ces: 7 },
  ]);
  const { value, n, high, scale, direction, excluded, coverage } = await reading(db, effort);
  expect({ n, scale, direction, excluded }).toEqual({
    n: 3,
    scale: "effort_1-5",
    direction: "lower",
    excluded: { other_scale: 1 },
  });
  expect(value).toBeCloseTo(8 / 3, 12);
  expect(high).toBeCloseTo(8 / 3 + 4.302652729911275 * Math.sqrt(13 / 9), 9);
  expect(coverage).toMatchObject({ known: 3, of: 4 });
  expect(await reading(db, ces)).toMatchObject({ k: 1, n: 1, excluded: { other_scale: 3 } });
});

const effortOf = ({ ces: ease, surveys = [] }: Contact) =>
  ease === undefined ? surveys.find(({ kind, max }) => kind === "ces" && max === 5) : undefined;

foldLaw(db, effort, theContacts, {
  at: started,
  counts: (contact) => effortOf(contact) !== undefined,
  adds: (contact) => effortOf(contact)?.score ?? Number.NaN,
});
