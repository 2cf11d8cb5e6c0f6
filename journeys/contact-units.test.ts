import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { toldUnits } from "./test-naive-units";
import { type Contact, emptyWorld, world } from "./test-world";

const db = testDatabase();
beforeEach(() => emptyWorld(db.sql));

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
