import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { rebuildAll } from "./rebuild-all";
import { toldUnits } from "./test-naive-units";
import { type Contact, world } from "./test-world";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const contact = (id: string, at: string, more: Partial<Contact> = {}): Contact => ({
  id,
  at: `2026-03-${at}Z`,
  customer: "C",
  intent: "billing",
  ...more,
});
const found = async () => Object.fromEntries((await toldUnits(db.sql)).map((unit) => [unit.first, unit]));

test("a chain of three legs is one unit: it ends when the last ends, as the last ended, on the path of all", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00", { handoff: { to: "b" } }),
    contact("b", "01T10:20:00", { channel: "voice", handoff: { to: "c" } }),
    contact("c", "01T11:00:00", { channel: "voice", intent: "delivery", outcomeSource: "customer" }),
  ]);
  expect(await found()).toEqual({
    a: expect.objectContaining({
      legs: 3,
      path: "chat > voice",
      intent: "billing",
      outcome: "resolved",
      confirmed: true,
      handedOff: true,
      endedAt: "2026-03-01T11:10:00.000Z",
    }),
  });
});

test("a handoff that reached nobody ends its unit there; what comes next begins another", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00", { handoff: { connected: false, channel: "voice" } }),
    contact("b", "01T12:00:00", { channel: "voice" }),
  ]);
  const { a, b } = await found();
  expect(a).toMatchObject({ legs: 1, handedOff: true, nextSameAt: "2026-03-01T12:00:00.000Z" });
  expect(a).toMatchObject({ nextSameChannel: "voice", outcome: "handed_off" });
  expect(b).toMatchObject({ legs: 1, previousSameAt: "2026-03-01T10:10:00.000Z" });
});

test("what begins in the instant in which a unit ends comes after it; what began before does not", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00"),
    contact("beside", "01T10:09:59", { intent: "delivery" }),
    contact("b", "01T10:10:00"),
  ]);
  const { a, b } = await found();
  expect(a).toMatchObject({
    nextSameAt: "2026-03-01T10:10:00.000Z",
    nextAnyAt: "2026-03-01T10:10:00.000Z",
  });
  expect(b?.previousSameAt).toBe("2026-03-01T10:10:00.000Z");
});

test("while a leg is open the unit has no end, and nothing comes after it", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00", { handoff: { to: "b" } }),
    contact("b", "01T10:20:00", { minutes: null, outcome: "unknown" }),
    contact("later", "02T10:00:00"),
  ]);
  expect((await found()).a).toMatchObject({ endedAt: null, nextSameAt: null, nextAnyAt: null });
});

test("contacts without an intent are about the same as others without one, and about nothing else", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00", { intent: null }),
    contact("b", "01T12:00:00"),
    contact("c", "01T14:00:00", { intent: null }),
  ]);
  expect((await found()).a).toMatchObject({
    nextSameAt: "2026-03-01T14:00:00.000Z",
    nextAnyAt: "2026-03-01T12:00:00.000Z",
  });
});

test("handoffs in a circle end where they began: the second cannot hand on to the first", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00", { handoff: { to: "b" } }),
    contact("b", "01T10:20:00", { channel: "voice", handoff: { to: "a" } }),
  ]);
  expect(await found()).toEqual({
    a: expect.objectContaining({ legs: 2, outcome: "handed_off", endedAt: "2026-03-01T10:30:00.000Z" }),
  });
});

test("of two that hand on to one contact, the one that asked first has it; the other ends alone", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00", { handoff: { to: "c", at: "2026-03-01T10:09:00Z" } }),
    contact("b", "01T10:01:00", { handoff: { to: "c", at: "2026-03-01T10:08:00Z" } }),
    contact("c", "01T10:20:00", { channel: "voice" }),
  ]);
  const { a, b, c } = await found();
  expect([a, b, c].map((unit) => unit?.legs)).toEqual([1, 2, undefined]);
  expect(a?.handedOff).toBe(true);
});

test("of two contacts that one hands on to, the one asked for first goes on; the other begins a unit", async () => {
  await world(db.sql, [
    contact("a", "01T10:00:00", {
      handoff: [
        { to: "b", at: "2026-03-01T10:09:00Z" },
        { to: "c", at: "2026-03-01T10:08:00Z" },
      ],
    }),
    contact("b", "01T10:20:00", { channel: "email" }),
    contact("c", "01T10:30:00", { channel: "voice" }),
  ]);
  const { a, b, c } = await found();
  expect([a?.path, b?.path, c]).toEqual(["chat > voice", "email", undefined]);
});

test("a customer whose contacts are gone has no units any more", async () => {
  await world(db.sql, [contact("a", "01T10:00:00")]);
  await db.sql`delete from journeys`;
  await db.sql`update interactions set customer_id = null`;
  await rebuildAll(db.sql);
  expect(await toldUnits(db.sql)).toEqual([]);
});
