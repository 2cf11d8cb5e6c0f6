import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import type { Outcome } from "@/language/vocabulary";
import { npsByJourney } from "./nps-by-journey";
import { counts, reading } from "./test-measure";

const db = testDatabase();
const opened = (customer: string, outcome: Outcome, at = "2026-03-01T09:00:00Z"): Contact => ({
  id: `${customer} ${at}`,
  at,
  customer,
  outcome,
});
const answer = (customer: string, score: number, at = "2026-04-19T09:00:00Z"): Contact => ({
  id: `${customer} answers ${at}`,
  at,
  minutes: 0,
  customer,
  direction: "outbound",
  channel: "email",
  surveys: [{ kind: "nps", score, min: 0, max: 10 }],
});

beforeAll(async () => {
  await world(db.sql, [
    opened("A", "resolved"),
    answer("A", 8),
    opened("B", "unresolved"),
    opened("B", "resolved", "2026-04-05T09:00:00Z"),
    answer("B", 6),
    opened("C", "unresolved"),
    opened("C", "resolved", "2026-04-05T09:00:01Z"),
    answer("C", 7),
    opened("D", "unresolved"),
    answer("D", 9),
    opened("E", "unknown"),
    answer("E", 9),
    opened("F", "resolved", "2026-04-18T09:00:00Z"),
    answer("F", 10),
  ]);
});

test("8 and 6 of the resolved, 7 and 9 of the others: −2 / √(5 · 4) = −0.447214, withheld as too few", async () => {
  const found = await reading(db, npsByJourney);
  expect(found).toMatchObject({ value: null, low: null, n: 4, standing: "too_few", window_hours: 336 });
  expect(found.figures.spearman).toBeCloseTo(-0.447214, 6);
  expect(found.figures.tau_b).toBeCloseTo(-2 / Math.sqrt(6 * 4), 9);
  expect(found.coverage).toMatchObject({ known: 4, of: 5 });
  expect(found.excluded).toEqual({ no_mature_journey: 1 });
});

test("means 7 and 8, each with a variance of 2: t(2) = 4.302653 times √(2 / 2 + 2 / 2) around −1", async () => {
  const { figures } = await reading(db, npsByJourney);
  expect(figures).toMatchObject({ mean_resolved: 7, mean_not_resolved: 8, difference: -1 });
  expect(figures.difference_high).toBeCloseTo(-1 + 4.302652729911275 * Math.sqrt(2), 6);
});

test("29 customers are too few, 30 are enough: 15 resolved with 9 and 15 not with 3 agree wholly", async () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => [
      opened(`many ${i}`, i % 2 ? "resolved" : "unresolved", "2026-01-02T09:00:00Z"),
      answer(`many ${i}`, i % 2 ? 9 : 3, "2026-02-10T09:00:00Z"),
    ]);
  await world(db.sql, many(30).slice(0, 29).flat());
  const february = () => reading(db, npsByJourney, "from=2026-02-01&to=2026-03-01");
  expect(await february()).toMatchObject({ value: null, n: 29, standing: "too_few" });
  await world(db.sql, many(30).slice(29).flat());
  const { value, figures, ...found } = await february();
  expect(found).toMatchObject({ n: 30, standing: "sound", method: "spearman" });
  expect(value).toBeCloseTo(1, 12);
  expect(figures).toMatchObject({ mean_resolved: 9, mean_not_resolved: 3, difference: 6 });
});

test("grouped by channel it is that of the answer", async () => {
  expect(await counts(db, npsByJourney, "by=channel")).toEqual({ email: [null, 4] });
});
