import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { csatAdjusted } from "./csat-adjusted";
import { csatAdjustedMean } from "./csat-adjusted-mean";
import type { Metric } from "./metric";
import { foldLaw, isInbound, started } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

/** As many contacts of one sort as there are answers, and `silent` more; each of a customer of its own. */
function contacts(sort: Partial<Contact> & { id: string }, answers: number[], silent: number): Contact[] {
  const one = (place: number): Contact => ({
    at,
    ...sort,
    id: `${sort.id}-${place}`,
    customer: `${sort.id}-${place}`,
  });
  return [
    ...answers.map((csat, place) => ({ ...one(place), csat })),
    ...Array.from({ length: silent }, (_, place) => one(answers.length + place)),
  ];
}
const times = (n: number, answer: number) => Array<number>(n).fill(answer);

async function set(key: string, value: unknown): Promise<void> {
  await db.sql`insert into settings (key, value) values (${key}, ${db.sql.json(value as never)})
    on conflict (key) do update set value = excluded.value`;
}

beforeAll(async () => {
  await world(db.sql, [
    ...contacts({ id: "solved", team: "Red" }, [...times(15, 5), ...times(5, 2)], 40),
    ...contacts({ id: "open", team: "Red", outcome: "unresolved" }, [...times(2, 4), ...times(8, 1)], 30),
    ...contacts({ id: "chat", team: "Blue", channel: "chat" }, [5], 5),
    ...contacts({ id: "email", team: "Blue", channel: "email" }, [3], 0),
    ...contacts({ id: "sms", team: "Blue", channel: "sms" }, [], 1),
    ...contacts({ id: "voice", team: "Blue", channel: "voice" }, [5, 4, 3, 2], 0),
    ...contacts({ id: "invoice", team: "Green", intent: "invoice" }, [5, 5, 5, 5, 5, 4], 4),
    ...contacts({ id: "refund", team: "Green", intent: "refund" }, [5, 5, 5, 5, 1, 1], 14),
    ...contacts({ id: "lost", team: "Green", intent: "refund", outcome: "customer_left" }, times(10, 1), 60),
  ]);
});

afterEach(async () => {
  await db.sql`delete from settings where key in ('csat_strata', 'smallest_stratum')`;
});

describe("60 resolved contacts with 15 of 20 satisfied, 40 others with 2 of 10", () => {
  test("0.6 · 15/20 + 0.4 · 2/10 = 0.53, where 17 of 30 answered so", async () => {
    const found = await reading(db, csatAdjusted, "team=Red");
    expect(found.value).toBeCloseTo(0.53, 12);
    expect(found.figures.plain).toBeCloseTo(17 / 30, 12);
    expect(found).toMatchObject({ n: 30, k: null, method: "delta", standing: "sound" });
  });

  test("± 1.96 · √(0.36 · 0.1974 / 20 + 0.16 · 0.1778 / 10) = 0.1568", async () => {
    const { low, high } = await reading(db, csatAdjusted, "team=Red");
    expect(low).toBeCloseTo(0.53 - 0.156761, 6);
    expect(high).toBeCloseTo(0.53 + 0.156761, 6);
  });

  test("weights 0.9 and 1.2: 30² / (20 · 0.81 + 10 · 1.44) = 29.41 equally weighted answers", async () => {
    const { figures } = await reading(db, csatAdjusted, "team=Red");
    expect(figures.n_eff).toBeCloseTo(900 / 30.6, 9);
    expect(figures.largest_weight).toBeCloseTo(1.2, 12);
    expect(figures).toMatchObject({ strata: 2, capped_answers: 0, reason: null });
  });

  test("were the 70 silent all dissatisfied 17/100, all satisfied 87/100", async () => {
    const { coverage } = await reading(db, csatAdjusted, "team=Red");
    expect(coverage).toEqual({ known: 30, of: 100, share: 0.3, low: 0.17, high: 0.87, offered: 30 });
  });

  test("the mean is 0.6 · 85/20 + 0.4 · 16/10 = 3.19; at worst (101 + 70) / 100, at best (101 + 350) / 100", async () => {
    const { value, coverage } = await reading(db, csatAdjustedMean, "team=Red");
    expect(value).toBeCloseTo(3.19, 12);
    expect(coverage).toMatchObject({ low: 1.71, high: 4.51 });
  });
});

describe("few answers", () => {
  test("6 and 6 on two intents stay together, apart from the 10 of those who left: 0.3 · 10/12 + 0.7 · 0", async () => {
    const { value, figures } = await reading(db, csatAdjusted, "team=Green");
    expect(value).toBeCloseTo(0.25, 12);
    expect(figures.strata).toBe(2);
  });

  test("6 on four channels and no ten of a kind: nothing to weight by, said so", async () => {
    const { value, n, standing, figures } = await reading(db, csatAdjusted, "team=Blue");
    expect({ value, n, standing }).toEqual({ value: null, n: 6, standing: "too_few" });
    expect(figures.reason).toBe(
      "The answers are too few to tell two strata of 10 apart, so there is nothing to weight by.",
    );
  });

  test("nobody answered: null, and the bounds are everything", async () => {
    const { value, standing, coverage } = await reading(db, csatAdjustedMean, "channel=sms");
    expect({ value, standing }).toEqual({ value: null, standing: "none" });
    expect(coverage).toMatchObject({ known: 0, of: 1, low: 1, high: 5 });
  });
});

describe("as the house sets it", () => {
  test("by channel, from 1 answer on, sms with chat: (7 · 1 + 1 · 0 + 4 · 2/4) / 12 = 0.75", async () => {
    await set("csat_strata", ["channel"]);
    await set("smallest_stratum", 1);
    const { value, low, figures } = await reading(db, csatAdjusted, "team=Blue");
    expect(value).toBeCloseTo(0.75, 12);
    expect(low).toBeNull();
    expect(figures.reason).toContain("single answer");
    expect((await reading(db, csatAdjustedMean, "team=Blue")).value).toBeCloseTo((7 * 5 + 3 + 14) / 12, 12);
  });

  test("by outcome alone the 12 on two intents are one stratum", async () => {
    await set("csat_strata", ["outcome"]);
    expect((await reading(db, csatAdjusted, "team=Green")).value).toBeCloseTo(0.25, 12);
  });

  test("a stratum that no contact knows is refused by name", async () => {
    await set("csat_strata", ["outcome", "mood"]);
    await expect(reading(db, csatAdjusted)).rejects.toThrow(
      'The setting csat_strata must be a list of some of outcome, agent_kind, intent, channel, not ["outcome","mood"].',
    );
  });
});

const kindOf = ({ outcome = "resolved" }: Contact) =>
  outcome === "resolved" || outcome === "unknown" ? outcome : "not resolved";
const couldAnswer = (one: Contact) =>
  isInbound(one) || one.csat !== undefined || one.ces !== undefined || (one.surveys ?? []).length > 0;
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

type Kind = { contacts: Contact[]; answers: number[] };

/** Kinds of contacts by how they ended; those that nobody answered about are added to the one with fewest answers. */
function answeredKinds(contacts: Contact[], of: (csat: number) => number): Kind[] {
  const kinds = [...new Set(contacts.map(kindOf))]
    .map((name) => contacts.filter((one) => kindOf(one) === name))
    .map((own) => ({
      contacts: own,
      answers: own.flatMap(({ csat }) => (csat === undefined ? [] : [of(csat)])),
    }))
    .sort(
      (a, b) =>
        a.answers.length - b.answers.length ||
        b.contacts.length - a.contacts.length ||
        total(a.answers) - total(b.answers),
    );
  const silent = kinds.filter(({ answers }) => answers.length === 0).flatMap(({ contacts: own }) => own);
  return kinds
    .filter(({ answers }) => answers.length > 0)
    .map((kind, place) => (place === 0 ? { ...kind, contacts: [...kind.contacts, ...silent] } : kind));
}

/** Each answer counts for as many contacts as its kind has for one answer, at most five times the average. */
function weighted(contacts: Contact[], of: (csat: number) => number): number | null {
  const kinds = answeredKinds(contacts, of);
  const answered = total(kinds.map(({ answers }) => answers.length));
  const isOneOfSeveral = kinds.length < 2 && new Set(contacts.map(kindOf)).size > 1;
  if (answered === 0 || isOneOfSeveral) return null;
  const counted = kinds.map(({ contacts: own, answers }) => ({
    answers,
    weight: Math.min(5, own.length / answers.length / (contacts.length / answered)),
  }));
  return (
    total(counted.map(({ answers, weight }) => weight * total(answers))) /
    total(counted.map(({ answers, weight }) => weight * answers.length))
  );
}

describe("folds, weighted by outcome alone", () => {
  const law = (metric: Metric, of: (csat: number) => number) =>
    foldLaw(
      db,
      metric,
      async (contacts) => {
        await set("csat_strata", ["outcome"]);
        await set("smallest_stratum", 1);
        return contacts.filter(couldAnswer);
      },
      {
        at: started,
        counts: ({ csat }) => csat !== undefined,
        adds: () => 0,
        says: (contacts) => ({ value: weighted(contacts, of) }),
      },
    );
  law(csatAdjusted, (csat) => Number(csat >= 4));
  law(csatAdjustedMean, (csat) => csat);
});
