import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import { nps } from "./nps";
import { foldLaw } from "./test-fold";
import { latestAnswers } from "./test-latest-answers";
import { counts, reading } from "./test-measure";

const db = testDatabase();
const answer = (
  customer: string,
  score: number | null,
  at: string,
  rest: Partial<Contact> = {},
): Contact => ({
  id: `${customer} ${at}`,
  at,
  minutes: 0,
  customer,
  surveys: [{ kind: "nps", score, min: 0, max: 10, status: score === null ? "offered" : "responded" }],
  ...rest,
});

beforeAll(async () => {
  await world(db.sql, [
    answer("A", 2, "2026-03-31T23:59:59Z", { team: "Red" }),
    answer("A", 9, "2026-04-01T00:00:00Z", { team: "Red" }),
    answer("B", 0, "2026-04-10T09:00:00Z", { team: "Red", channel: "voice" }),
    answer("B", 8, "2026-04-20T09:00:00Z", { team: "Blue", channel: "email" }),
    answer("C", 7, "2026-04-20T09:00:00Z", { team: "Blue" }),
    answer("C", 10, "2026-05-01T00:00:00Z", { team: "Blue" }),
    answer("D", null, "2026-04-10T09:00:00Z"),
    answer("E", 5, "2026-04-10T09:00:00Z", { customer: null }),
    answer("F", 5, "2026-04-10T09:00:00Z", { surveys: [{ kind: "nps", score: 5, min: 0, max: 5 }] }),
    { id: "G", at: "2026-01-05T09:00:00Z", customer: "G", team: "Red" },
  ]);
  await db.sql`
    insert into survey_responses (customer_id, kind, status, score, scale_min, scale_max, responded_at)
    select customer_id, 'nps', 'responded', 6, 0, 10, '2026-04-30T23:59:59Z'
    from interactions where external_id = 'G'`;
});

test("the latest of each in April: 9 | 8, 7 | 6, so (1 − 1) / 4 = 0 points; ± 1.96 · 100 · √(0.5 / 7)", async () => {
  const found = await reading(db, nps);
  expect(found).toMatchObject({ value: 0, n: 4, k: null, unit: "points", method: "adjusted_wald" });
  expect(found.high).toBeCloseTo(1.959964 * 100 * Math.sqrt(0.5 / 7), 3);
  expect(found.low).toBeCloseTo(-(found.high ?? 0), 9);
  expect(found.excluded).toEqual({ unanswered: 1, other_scale: 1, unlinked: 1 });
  expect(found.parts).toMatchObject([
    { name: "promoters", k: 1, n: 4, value: 0.25 },
    { name: "passives", k: 2, n: 4, value: 0.5 },
    { name: "detractors", k: 1, n: 4, value: 0.25 },
  ]);
});

test("asked as of 15 April B has only said 0, and C and G nothing: 9 | | 0", async () => {
  expect(await reading(db, nps, "as_of=2026-04-15T00:00:00Z")).toMatchObject({ value: 0, n: 2 });
  expect((await reading(db, nps, "as_of=2026-04-01T00:00:00Z")).n).toBe(0);
});

test("to the second of May, C has said 10: 9, 10 | 8 | 6 is (2 − 1) / 4 = 25 points", async () => {
  expect(await reading(db, nps, "to=2026-05-02")).toMatchObject({ value: 25, n: 4 });
});

test("an answer without a contact has no channel; the latest answer of B came by email", async () => {
  expect(await counts(db, nps, "by=channel")).toEqual({ chat: [null, 2], email: [null, 1], null: [null, 1] });
});

test("a supervisor of Red sees A, and G who once spoke with Red, but not B's answer to Blue", async () => {
  const [red] = await db.sql`select id from teams where name = 'Red'`;
  const supervisor = { ...everything, role: "supervisor" as const, teamIds: [red?.id] };
  expect(await reading(db, nps, "", supervisor)).toMatchObject({ value: 0, n: 2 });
});

test("120 answers, 60 | 36 | 24: 30 points with the trinomial standard error √((0.7 − 0.09) / 120)", async () => {
  await world(
    db.sql,
    Array.from({ length: 120 }, (_, i) =>
      answer(`many ${i}`, i < 60 ? 9 : i < 96 ? 7 : 6, "2026-02-10T09:00:00Z"),
    ),
  );
  const found = await reading(db, nps, "from=2026-02-01&to=2026-03-01");
  expect(found).toMatchObject({ value: 30, n: 120, method: "trinomial" });
  expect(found.high).toBeCloseTo(30 + 1.959964 * 100 * Math.sqrt(0.61 / 120), 3);
});

foldLaw(db, nps, (_, end) => latestAnswers(db, end), {
  at: ({ at }) => at.toISOString(),
  counts: () => true,
  adds: () => 0,
  says: (answers) => {
    const points = answers.map(({ score }): number => (score >= 9 ? 100 : score <= 6 ? -100 : 0));
    return { value: points.length ? points.reduce((sum, one) => sum + one) / points.length : null };
  },
});
