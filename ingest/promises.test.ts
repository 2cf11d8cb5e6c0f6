import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents, deliver } from "./test-delivery";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const call = { external_id: "i1", channel: "voice", started_at: "2026-03-01T10:00:00Z", customer_id: "C1" };
const refund = { what: "A refund", by: "Ann", due_at: "2026-03-05T10:00:00Z" };
const own = { record_type: "promise", interaction: "i1" };

const promises = () => db.sql`
  select what, by, made_at, due_at, fate, settled_at, external_id as contact
  from promises join interactions on interactions.id = interaction_id order by what`;
const clocks = async () =>
  Object.fromEntries(
    (await db.sql`select external_id, sla from interactions`).map((row) => Object.values(row)),
  );

test("promises come inside their contact or as records of their own, even before it; again they change nothing", async () => {
  const records = [
    { ...own, what: "A call back", made_at: "2026-03-01T10:05:00Z", fate: "contradicted" },
    { ...call, promises: [{ ...refund, fate: "open" }] },
  ];
  expect((await deliver(db.sql, records)).counts).toEqual([2, 0, 0, 0]);
  const before = await contents(db.sql);
  expect(await promises()).toMatchObject([
    { what: "A call back", made_at: new Date("2026-03-01T10:05:00Z"), due_at: null, fate: "contradicted" },
    {
      ...{ what: "A refund", by: "Ann", contact: "i1", fate: "unknown", settled_at: null },
      ...{ made_at: new Date("2026-03-01T10:00:00Z"), due_at: new Date("2026-03-05T10:00:00Z") },
    },
  ]);
  expect((await deliver(db.sql, records)).counts).toEqual([0, 0, 2, 0]);
  expect(await contents(db.sql)).toEqual(before);
});

test("what became of a promise is said later, about the same one: by its id, or by its contact and words", async () => {
  const promise = { ...own, ...refund };
  await deliver(db.sql, [call, promise, { ...promise, external_id: "p1", what: "A letter" }]);
  await deliver(db.sql, [
    { ...promise, fate: "kept", settled_at: "2026-03-04T10:00:00Z" },
    { ...own, external_id: "p1", what: "A long letter", fate: "broken" },
  ]);
  expect(await promises()).toMatchObject([
    { what: "A long letter", fate: "broken", due_at: new Date("2026-03-05T10:00:00Z") },
    { what: "A refund", fate: "kept", settled_at: new Date("2026-03-04T10:00:00Z") },
  ]);
});

test("a promise without words or with an unknown fate is refused; a deleted contact takes its promises along", async () => {
  const { counts, refusals } = await deliver(db.sql, [
    { ...call, promises: [refund] },
    { ...own, due_at: refund.due_at },
    { ...own, ...refund, fate: "forgotten" },
  ]);
  expect(counts).toEqual([1, 0, 0, 2]);
  expect(refusals.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
    "“what” is needed: what was promised?",
    "“fate” must be one of kept, broken, contradicted, withdrawn, unknown, not “forgotten”.",
  ]);
  await deliver(db.sql, [{ record_type: "delete", external_id: "i1" }]);
  expect(await promises()).toEqual([]);
});

test("a clock is said flat or in the outcome, in the words of help desks too; nothing said is no clock", async () => {
  const records = [
    { ...call, sla: "met" },
    { ...call, external_id: "i2", outcome: { resolution: "resolved", sla: "missed" } },
    { ...call, external_id: "i3", sla: "active", outcome: "unresolved" },
    { ...call, external_id: "i4", sla: "hit" },
    { ...call, external_id: "i5" },
    { ...call, external_id: "i6", sla: "late" },
  ];
  const { counts, refusals } = await deliver(db.sql, records);
  expect(counts).toEqual([5, 0, 0, 1]);
  expect(refusals[0]?.problems).toMatchObject([{ code: "not_allowed", path: "sla" }]);
  expect(await clocks()).toEqual({ i1: "met", i2: "missed", i3: "running", i4: "met", i5: "none" });
  expect((await deliver(db.sql, records.slice(0, 5))).counts).toEqual([0, 0, 5, 0]);
  const [journey] = await db.sql`select sla from journeys`;
  expect(journey).toEqual({ sla: "missed" });
});
