import { beforeAll, expect, test } from "vitest";
import { contactUnitRows } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { firstContactResolution } from "./first-contact-resolution";
import { firstContactResolutionLenient } from "./first-contact-resolution-lenient";
import { firstContactResolutionStrict } from "./first-contact-resolution-strict";
import type { Metric } from "./metric";
import { foldLaw, now } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const contact = (id: string, at: string, more: Partial<Contact> = {}): Contact => ({
  id,
  at: `2026-04-${at}Z`,
  minutes: 60,
  customer: id.charAt(0),
  intent: "billing",
  ...more,
});

beforeAll(async () => {
  await world(db.sql, [
    contact("a", "01T08:00:00"),
    contact("b", "01T08:00:00"),
    contact("b-in-time", "08T08:59:59", { channel: "voice" }),
    contact("c", "01T08:00:00"),
    contact("c-too-late", "08T09:00:00"),
    contact("d", "01T08:00:00", { handoff: { to: "d-within" } }),
    contact("d-within", "01T09:00:00"),
    contact("e", "01T08:00:00", { handoff: { to: "e-across" } }),
    contact("e-across", "01T09:00:00", { channel: "voice" }),
    contact("f", "01T08:00:00", { outcome: "unknown" }),
    contact("g", "01T08:00:00", { outcome: "customer_left" }),
    contact("h", "01T08:00:00", { customer: null }),
  ]);
});

test("a, d and both of c settle it: 4 of 7; b came back, e changed the channel, g left; f is unknown", async () => {
  // b's second contact is a repeat, c's second a first contact again.
  const { k, n, excluded, coverage } = await reading(db, firstContactResolution);
  expect({ k, n, excluded }).toEqual({ k: 4, n: 7, excluded: { unlinked: 1, repeat: 1 } });
  expect(coverage).toMatchObject({ known: 7, of: 8, low: 4 / 8, high: 5 / 8 });
});

test("168 hours after the end at 09:00 it is known, a moment before it is not", async () => {
  const at = (as_of: string) =>
    reading(db, firstContactResolution, `to=2026-04-02&as_of=2026-04-08T${as_of}Z`);
  // d and e end an hour later.
  expect(await at("08:59:59")).toMatchObject({ n: 0, pending: 7 });
  expect(await at("09:00:00")).toMatchObject({ n: 4, pending: 2 });
  expect(await at("10:00:00")).toMatchObject({ n: 6, pending: 0 });
});

const week = 168 * 3_600_000;

type Unit = typeof contactUnitRows.$inferSelect;
const isBack = ({ endedAt, nextSameAt }: Unit) =>
  nextSameAt !== null && endedAt !== null && nextSameAt.getTime() < endedAt.getTime() + week;

/** One fold for the three definitions, which differ only in what fails besides a return. */
function law(metric: Metric, fails: (unit: Unit) => boolean): void {
  foldLaw(db, metric, () => db.database.select().from(contactUnitRows), {
    at: ({ startedAt }) => startedAt.toISOString(),
    counts: (unit) => {
      const { startedAt, endedAt, previousSameAt, unlinked, outcome } = unit;
      const followed = endedAt !== null && endedAt.getTime() + week <= now.getTime();
      const repeat = previousSameAt !== null && startedAt.getTime() < previousSameAt.getTime() + week;
      return !unlinked && followed && !repeat && (outcome !== "unknown" || isBack(unit) || fails(unit));
    },
    adds: (unit) => Number(unit.outcome === "resolved" && !isBack(unit) && !fails(unit)),
  });
}

law(firstContactResolution, ({ channels }) => channels.length > 1);
law(firstContactResolutionStrict, ({ handedOff }) => handedOff);
law(firstContactResolutionLenient, () => false);
