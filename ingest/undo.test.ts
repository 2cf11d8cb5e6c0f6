import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents, deliver } from "./test-delivery";
import { undo } from "./undo";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const call = (external_id: string, given: object = {}) => ({
  external_id,
  channel: "voice",
  started_at: "2026-03-01T10:00:00Z",
  customer_id: "C1",
  ...given,
});

test("what an import brought, changed and deleted is as before; then it can come again", async () => {
  await deliver(db.sql, [
    call("i1", { csat: 5, intent: "billing", custom: { a: 1 } }),
    call("i2", { handoffs: [{ to_interaction: "i1", context_read: true }] }),
    call("i3", { customer_id: "C2", messages: [{ role: "customer", text: "hello" }] }),
    { record_type: "survey", interaction: "i3", type: "ces", score: 2 },
  ]);
  const before = await contents(db.sql);
  const later = { source_updated_at: "2027-01-01T00:00:00Z" };
  const second = [
    call("i1", { csat: 1, intent: "delivery", customer_id: "C2", outcome: "resolved", ...later }),
    call("i4", later),
    { record_type: "delete", external_id: "i3" },
    { record_type: "handoff", from_interaction: "i1", connected: false },
    { record_type: "survey", interaction: "i3", type: "ces", score: 7 },
    { record_type: "survey", customer_id: "C1", type: "nps", score: 3 },
    {
      record_type: "identity",
      a: { type: "customer_id", value: "C1" },
      b: { type: "email", value: "c@x.org" },
    },
  ];
  const { importId } = await deliver(db.sql, second);
  const after = await contents(db.sql);
  expect(after).not.toEqual(before);

  await undo(db.sql, importId);
  expect(withoutMail(await contents(db.sql))).toEqual(before);
  expect((await deliver(db.sql, second)).counts).toEqual([5, 2, 0, 0]);
  expect(await contents(db.sql)).toEqual(after);
});

/** An identity that nobody goes by any more stays known; it leads nowhere. */
function withoutMail(found: unknown): unknown {
  return JSON.parse(JSON.stringify(found).replaceAll(" email:c@x.org", ""));
}

test("imports can be undone in any order", async () => {
  const first = await deliver(db.sql, [call("i1", { model: "one", end_reason: "completed" })]);
  const second = await deliver(db.sql, [call("i1", { model: "two" })]);
  const third = await deliver(db.sql, [call("i1", { model: "three", csat: 4 })]);
  const contact = async () => (await db.sql`select model, end_reason, csat_score from interactions`)[0];

  await undo(db.sql, second.importId);
  expect(await contact()).toEqual({ model: "three", end_reason: "completed", csat_score: 4 });
  await undo(db.sql, first.importId);
  expect(await contact()).toEqual({ model: "three", end_reason: null, csat_score: 4 });
  await undo(db.sql, third.importId);
  expect(await contact()).toBeUndefined();
  const [left] = await db.sql`
    select (select count(*)::int from records) + (select count(*)::int from journeys)
      + (select count(*)::int from survey_responses) as rows`;
  expect(left?.rows).toBe(0);
});

test("what does not exist or was undone already is said", async () => {
  const { importId } = await deliver(db.sql, [call("i1")]);
  await undo(db.sql, importId);
  await expect(undo(db.sql, importId)).rejects.toThrow(`Import ${importId} was undone already.`);
  await expect(undo(db.sql, 999)).rejects.toThrow("There is no import 999.");
});
