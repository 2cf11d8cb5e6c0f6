import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { type Contact, world } from "@/journeys/test-world";
import { adopt } from "./adopt";
import { train } from "./train";

const db = testDatabase();
const now = new Date("2026-05-01T00:00:00Z");
const at = "2026-04-10T08:00:00Z";

/** Every other one resolved; four in five of these satisfied, and one in five of the rest. */
function contact(i: number): Contact {
  const outcome = i % 2 === 0 ? ("resolved" as const) : ("unresolved" as const);
  const isUsual = Math.floor(i / 2) % 5 > 0;
  return { id: `c${i}`, at, customer: `c${i}`, outcome, csat: (outcome === "resolved") === isUsual ? 5 : 1 };
}
const silent = (i: number): Contact => ({ ...contact(i), id: `s${i}`, customer: `s${i}`, csat: undefined });
const contacts = (n: number) => Array.from({ length: n }, (_, i) => contact(i));

const predictions = async () =>
  new Map(
    (
      await db.sql<{ id: string; satisfied: number; score: number }[]>`
        select external_id as id, satisfied, score from csat_predictions
        join interactions on interactions.id = interaction_id order by 1`
    ).map(({ id, satisfied, score }) => [id, { satisfied, score }]),
  );

describe("300 contacts of whom 240 answered", () => {
  beforeAll(async () => {
    await emptied(db.sql);
    const silentOnes = Array.from({ length: 60 }, (_, i) => silent(i));
    const notice: Contact = { id: "notice", at, customer: "c0", direction: "outbound" };
    await world(db.sql, [...contacts(240), ...silentOnes, notice]);
  });

  test("every contact that could be answered is predicted, a notification is not", async () => {
    expect(await train(db.database, { now })).toMatchObject({ answers: 240, predicted: 300 });
    expect((await predictions()).size).toBe(300);
    expect((await predictions()).has("notice")).toBe(false);
  });

  test("96 + 24 hits, 24 + 96 misses: (96 · 96 + 2 · 96 · 24 / 2) of 120 · 120 pairs = 0.8, unseen", async () => {
    const { areaUnderCurve } = await train(db.database, { now });
    expect(areaUnderCurve).toBeCloseTo(0.8, 1);
  });

  test("the silent are expected at about 0.8 and 0.2, shrunk a little to the middle; at 4.2 and 1.8", async () => {
    await train(db.database, { now });
    const found = await predictions();
    expect(found.get("s0")?.satisfied).toBeGreaterThan(0.7);
    expect(found.get("s0")?.satisfied).toBeLessThan(0.8);
    expect(found.get("s1")?.satisfied).toBeCloseTo(1 - (found.get("s0")?.satisfied ?? 0), 3);
    expect((found.get("s0")?.score ?? 0) + (found.get("s1")?.score ?? 0)).toBeCloseTo(6, 2);
  });

  test("predicted and actual agree in each tenth, and the tenths are all answers", async () => {
    const { calibration } = await train(db.database, { now });
    expect(calibration.satisfied.reduce((sum, { n }) => sum + n, 0)).toBe(240);
    for (const { predicted, actual, n } of calibration.satisfied)
      if (n >= 20) expect(Math.abs(predicted - actual)).toBeLessThan(0.3);
  });

  test("the same contacts give the same predictions, under a new version", async () => {
    const first = await train(db.database, { now });
    const before = await predictions();
    const second = await train(db.database, { now });
    expect(await predictions()).toEqual(before);
    expect(second.version).toBe(first.version + 1);
    expect({ ...second, version: first.version }).toEqual(first);
  });

  test("what a customer answers changes every prediction but the customer's own", async () => {
    await train(db.database, { now });
    const before = await predictions();
    await db.sql`update interactions set csat_score = 1 where external_id = 'c2'`;
    await train(db.database, { now });
    const after = await predictions();
    await db.sql`update interactions set csat_score = 5 where external_id = 'c2'`;
    expect(after.get("c2")).toEqual(before.get("c2"));
    expect(after.get("s0")?.satisfied).toBeLessThan(before.get("s0")?.satisfied ?? 0);
  });
});

describe("refusals, which leave the predictions of before alone", () => {
  test("199 answers are too few", async () => {
    const before = (await predictions()).size;
    await db.sql`update interactions set csat_scale = '1-10' where external_id like 'c%' and csat_score is not null
      and substr(external_id, 2)::int >= 199`;
    await expect(train(db.database, { now })).rejects.toThrow(
      "A model needs at least 200 answers from 1 to 5, 20 of them satisfied and 20 not. There are 199: 100 satisfied and 99 not.",
    );
    await db.sql`update interactions set csat_scale = '1-5' where csat_scale = '1-10'`;
    expect((await predictions()).size).toBe(before);
  });

  test("so are 240 of whom 19 were not satisfied", async () => {
    await emptied(db.sql);
    await world(
      db.sql,
      contacts(240).map((one, i) => ({ ...one, csat: i < 19 ? 2 : 4 })),
    );
    await expect(train(db.database, { now })).rejects.toThrow("There are 240: 221 satisfied and 19 not.");
  });

  test("one customer who gave every answer cannot be predicted unseen", async () => {
    await emptied(db.sql);
    await world(
      db.sql,
      contacts(240).map((one) => ({ ...one, customer: "only" })),
    );
    await expect(train(db.database, { now })).rejects.toThrow("Nearly all answers come from a few customers");
  });
});

describe("a model from outside", () => {
  beforeAll(async () => {
    await emptied(db.sql);
    const scored = (id: string, score: number, name = "expected csat", scale_max = 5): Contact => ({
      id,
      at,
      customer: id,
      csat: id === "a" ? 5 : undefined,
      evaluations: [{ name, score, scale_min: 1, scale_max }],
    });
    await world(db.sql, [
      scored("a", 4.5),
      scored("b", 2),
      scored("c", 3, "tone"),
      scored("d", 9, "expected csat", 10),
    ]);
  });

  test("its evaluations from 1 to 5 are the predictions, a score only; 4.5 was expected where 5 was said", async () => {
    const found = await adopt(db.database, "expected csat", now);
    expect(found).toMatchObject({ answers: 1, predicted: 2, areaUnderCurve: null });
    expect(found.calibration).toEqual({ satisfied: [], score: [{ n: 1, predicted: 4.5, actual: 5 }] });
    expect([...(await predictions())]).toEqual([
      ["a", { satisfied: null, score: 4.5 }],
      ["b", { satisfied: null, score: 2 }],
    ]);
  });

  test("a name that nothing has is refused, with those there are", async () => {
    await expect(adopt(db.database, "mood", now)).rejects.toThrow(
      "No contact has an evaluation “mood” on the scale from 1 to 5. On that scale there are “expected csat”, “tone”.",
    );
  });
});
