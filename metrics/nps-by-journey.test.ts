import { beforeAll, expect, test } from "vitest";
import { journeys } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import type { Outcome } from "@/language/vocabulary";
import { npsByJourney } from "./nps-by-journey";
import { foldLaw } from "./test-fold";
import { latestAnswers } from "./test-latest-answers";
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

type Answered = { at: Date; score: number; resolved: boolean | null };

/** The last answer of each customer, with how the newest journey went whose window had passed by then. */
async function answersWithJourneys(end: Date): Promise<Answered[]> {
  const all = await db.database.select().from(journeys);
  return (await latestAnswers(db, end)).flatMap(({ customer, score, at }) => {
    const over = all
      .filter((one) => one.customerId === customer)
      .filter(({ openedAt }) => openedAt.getTime() + 336 * 3_600_000 <= at.getTime())
      .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
    const latest = over.at(-1);
    return latest ? [{ at, score, resolved: latest.resolved }] : [];
  });
}

const mean = (values: number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value) / values.length;

/** How many pairs of customers are in the same order by both, less those in opposite order (Kendall's tau-b). */
function tau(pairs: { score: number; resolved: number }[]): number | null {
  const two = pairs.flatMap((a, at) => pairs.slice(at + 1).map((b) => ({ a, b })));
  const byScore = two.map(({ a, b }) => Math.sign(a.score - b.score));
  const byJourney = two.map(({ a, b }) => Math.sign(a.resolved - b.resolved));
  const untied = (signs: number[]) => signs.filter((sign) => sign !== 0).length;
  const room = Math.sqrt(untied(byScore) * untied(byJourney));
  const agreement = byScore.reduce((sum, sign, at) => sum + sign * (byJourney[at] ?? 0), 0);
  return room === 0 || pairs.length < 3 ? null : agreement / room;
}

foldLaw(db, npsByJourney, (_, end) => answersWithJourneys(end), {
  at: ({ at }) => at.toISOString(),
  counts: ({ resolved }) => resolved !== null,
  adds: () => 0,
  says: (answers) => {
    const known = answers.filter(({ resolved }) => resolved !== null);
    const scores = (wanted: boolean) =>
      known.filter(({ resolved }) => resolved === wanted).map(({ score }) => score);
    return {
      value: null,
      figures: {
        mean_resolved: mean(scores(true)),
        mean_not_resolved: mean(scores(false)),
        tau_b: tau(known.map(({ score, resolved }) => ({ score, resolved: Number(resolved) }))),
      },
    };
  },
});
