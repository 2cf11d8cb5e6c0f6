import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { deliver } from "./test-delivery";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const chat = (hour: string) => ({
  external_id: "c-1",
  channel: "chat",
  started_at: "2026-03-02T09:00:00Z",
  customer_id: "ann",
  source_updated_at: `2026-03-02T${hour}:00:00Z`,
  messages: [{ role: "customer", text: "Hello" }],
});
const deletion = { record_type: "delete", external_id: "c-1", source_updated_at: "2026-03-02T12:00:00Z" };
const survey = { record_type: "survey", external_id: "s-1", interaction: "c-1", type: "csat", score: 4 };

async function left() {
  const [row] = await db.sql`
    select (select count(*)::integer from interactions) as contacts,
      (select count(*)::integer from journeys) as journeys,
      (select count(*)::integer from messages) as messages`;
  return Object.values(row ?? {});
}

test("a deletion that arrives before its contact keeps it away, whether the contact is older or newer", async () => {
  await deliver(db.sql, [deletion]);
  expect((await deliver(db.sql, [chat("10")])).counts).toEqual([1, 0, 0, 0]);
  expect(await left()).toEqual([0, 0, 0]);
  await deliver(db.sql, [chat("14"), survey]);
  expect(await left()).toEqual([0, 0, 0]);
});

test("in one delivery with its contact, in either order, it wins as well", async () => {
  await deliver(db.sql, [deletion, chat("10")]);
  expect(await left()).toEqual([0, 0, 0]);
  await emptied(db.sql);
  await deliver(db.sql, [chat("14"), survey, deletion]);
  expect(await left()).toEqual([0, 0, 0]);
});

test("after its contact it takes away the journey and the words, and is itself taken once", async () => {
  await deliver(db.sql, [chat("10")]);
  expect(await left()).toEqual([1, 1, 1]);
  expect((await deliver(db.sql, [deletion])).counts).toEqual([1, 0, 0, 0]);
  expect(await left()).toEqual([0, 0, 0]);
  expect((await deliver(db.sql, [deletion])).counts).toEqual([0, 0, 1, 0]);
});

test("the same id of another source is another contact", async () => {
  await deliver(db.sql, [deletion, { ...chat("10"), source: "other" }]);
  expect(await left()).toEqual([1, 1, 1]);
});
