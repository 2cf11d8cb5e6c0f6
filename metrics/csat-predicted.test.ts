import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { csatPredicted } from "./csat-predicted";
import { csatPredictedMean } from "./csat-predicted-mean";
import type { Metric } from "./metric";
import { foldLaw, started } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

type Scored = Contact & { satisfied?: number; score?: number };

/** Keeps a model, and its predictions of the contacts that have one. */
async function predict(contacts: readonly Scored[]): Promise<void> {
  await db.sql`delete from csat_models`;
  const [model] = await db.sql`
    insert into csat_models (origin, trained_at, answers, folds, area_under_curve, calibration, weights)
    values ('trained', now(), 40, 5, 0.75, '[]', '[]') returning id`;
  for (const { id, satisfied = null, score = null } of contacts)
    if (satisfied !== null || score !== null)
      await db.sql`insert into csat_predictions
        select id, ${model?.id}, ${satisfied}::real, ${score}::real from interactions where external_id = ${id}`;
}

const sorts: { satisfied: number; score: number; csat?: number }[] = [
  { satisfied: 0.9, score: 4.5, csat: 5 },
  { satisfied: 0.8, score: 4, csat: 2 },
  { satisfied: 0.7, score: 4 },
  { satisfied: 0.6, score: 3.5, csat: 4 },
  { satisfied: 0.5, score: 3 },
  { satisfied: 0.4, score: 2, csat: 1 },
];
const scored: Scored[] = Array.from({ length: 10 }, (_, round) =>
  sorts.map((sort, i): Scored => ({ id: `${i}-${round}`, at, customer: `${i}-${round}`, ...sort })),
).flat();
const later: Scored[] = [
  { id: "late", at, customer: "late", csat: 5 },
  { id: "later", at, customer: "later" },
  { id: "notice", at, customer: "later", direction: "outbound" },
  { id: "text", at, customer: "text", channel: "sms", csat: 1, satisfied: 0.5 },
  { id: "mail", at, customer: "mail", channel: "email", satisfied: 0.5 },
];

beforeAll(async () => {
  await world(db.sql, [...scored, ...later]);
  await predict([...scored, ...later]);
});

describe("ten times six contacts, expected at 0.9 to 0.4, of whom four answered 5, 2, 4 and 1", () => {
  const asked = "channel=chat";

  test("0.65 on average, (0.1 − 0.8 + 0.4 − 0.4) / 4 = −0.175 off: 0.475", async () => {
    const { value, n, figures } = await reading(db, csatPredicted, asked);
    expect(value).toBeCloseTo(0.475, 9);
    expect(n).toBe(40);
    expect(figures.mean_prediction).toBeCloseTo(0.65, 9);
    expect(figures.bias).toBeCloseTo(-0.175, 9);
    expect(figures).toMatchObject({ answers: 40, plain: 0.5, auc: 0.75, reason: null });
  });

  test("± 1.96 · √(1.75/59/60 + 8.475/39/40) = 0.1509", async () => {
    const { low, high, method } = await reading(db, csatPredicted, asked);
    expect(low).toBeCloseTo(0.475 - 0.150892, 5);
    expect(high).toBeCloseTo(0.475 + 0.150892, 5);
    expect(method).toBe("prediction_powered");
  });

  test("the mean: 3.5 expected, (0.5 − 2 + 0.5 − 1) / 4 = −0.5 off: 3.0", async () => {
    const { value, figures } = await reading(db, csatPredictedMean, asked);
    expect(value).toBeCloseTo(3, 9);
    expect(figures.bias).toBeCloseTo(-0.5, 9);
  });

  test("two without a prediction are left out and counted; were the 20 silent all dissatisfied 20/60", async () => {
    const { excluded, coverage } = await reading(db, csatPredicted, asked);
    expect(excluded).toEqual({ not_scored: 2 });
    expect(coverage).toEqual({ known: 40, of: 60, share: 2 / 3, low: 20 / 60, high: 40 / 60, offered: 40 });
  });

  test("calibration: none of 10 expected at 0.4, all at 0.6, none at 0.8, all at 0.9", async () => {
    const { parts } = await reading(db, csatPredicted, asked);
    expect(parts.map(({ name, k, n, value }) => [name, k, n, value])).toEqual([
      ["expected 0.40", 0, 10, 0],
      ["expected 0.60", 10, 10, 1],
      ["expected 0.80", 0, 10, 0],
      ["expected 0.90", 10, 10, 1],
    ]);
    const means = await reading(db, csatPredictedMean, asked);
    expect(means.parts.map(({ name, value }) => [name, value])).toEqual([
      ["expected 2.00", 1],
      ["expected 3.50", 4],
      ["expected 4.00", 2],
      ["expected 4.50", 5],
    ]);
  });

  test("where 15 customers are the least, bands of 10 are one: who is in several is not known", async () => {
    await db.sql`update settings set value = '15' where key = 'smallest_group'`;
    const { parts } = await reading(db, csatPredicted, asked);
    await db.sql`update settings set value = '1' where key = 'smallest_group'`;
    expect(parts.map(({ k, n }) => [k, n])).toEqual([[20, 40]]);
  });
});

describe("what cannot be said, with a reason", () => {
  test("one answer, or none, cannot put predictions right", async () => {
    const one = await reading(db, csatPredicted, "channel=sms");
    expect(one).toMatchObject({ value: null, n: 1, standing: "too_few" });
    expect(one.figures.reason).toBe("The predictions cannot be put right by a single answer.");
    const none = await reading(db, csatPredicted, "channel=email");
    expect(none).toMatchObject({ value: null, n: 0, standing: "none", parts: [] });
    expect(none.figures.reason).toBe("The predictions cannot be put right by no answer.");
  });

  test("a model that gives a score only gives no share", async () => {
    await predict(scored.map(({ satisfied, ...rest }) => rest));
    expect((await reading(db, csatPredicted)).figures.reason).toContain("no model gives one");
    expect((await reading(db, csatPredictedMean)).value).toBeCloseTo(3, 9);
  });

  test("without a model there is nothing", async () => {
    await db.sql`delete from csat_models`;
    const { value, excluded, figures } = await reading(db, csatPredicted);
    expect({ value, excluded }).toEqual({ value: null, excluded: { not_scored: 64 } });
    expect(figures).toMatchObject({ model: null, auc: null });
  });
});

type Predicted = { contact: Contact; prediction: number };

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of what was expected of all, and of how far that was off for those who answered. */
function law(
  metric: Metric,
  column: "satisfied" | "score",
  scale: [number, number],
  of: (csat: number) => number,
) {
  const predicted = async (world: Contact[]): Promise<Predicted[]> => {
    const kept = await db.sql`
      select external_id, satisfied, score from csat_predictions
      join interactions on interactions.id = csat_predictions.interaction_id`;
    return kept.map((row) => ({
      contact: world.find(({ id }) => id === row.external_id) as Contact,
      prediction: Number(row[column]),
    }));
  };
  const answered = ({ contact }: Predicted) => contact.csat !== undefined;
  foldLaw(db, metric, predicted, {
    at: ({ contact }) => started(contact),
    counts: answered,
    adds: () => 0,
    says: (all) => {
      const heard = all.filter(answered);
      const bias = mean(heard.map(({ contact, prediction }) => of(contact.csat ?? Number.NaN) - prediction));
      const value = mean(all.map(({ prediction }) => prediction)) + bias;
      return { value: heard.length < 2 ? null : Math.min(scale[1], Math.max(scale[0], value)) };
    },
  });
}

describe("folds", () => {
  law(csatPredicted, "satisfied", [0, 1], (csat) => Number(csat >= 4));
  law(csatPredictedMean, "score", [1, 5], (csat) => csat);
});
