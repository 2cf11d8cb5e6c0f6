import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import type { Contact } from "@/journeys/test-world";
import { journeyResolutionRolling } from "./journey-resolution-rolling";
import { customersBefore } from "./test-customers";
import { foldLaw } from "./test-fold";
import { counts, reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();

beforeAll(async () => {
  await settle(db, [
    { id: "A1", at: "2026-04-10T09:00:00Z", customer: "A", channel: "chat", outcome: "unresolved" },
    { id: "A2", at: "2026-04-20T09:00:00Z", customer: "A", channel: "voice" },
    { id: "B1", at: "2026-04-17T00:00:00Z", customer: "B", channel: "chat", outcome: "customer_left" },
    { id: "C1", at: "2026-04-16T23:59:59Z", customer: "C", channel: "chat" },
    { id: "D1", at: "2026-04-30T23:59:59Z", customer: "D", channel: "chat", outcome: "unknown" },
    { id: "E1", at: "2026-04-25T09:00:00Z", customer: "E", channel: "chat", outcome: "unresolved" },
    { id: "E2", at: "2026-05-01T00:00:00Z", customer: "E", channel: "chat" },
    { id: "U1", at: "2026-04-25T09:00:00Z", customer: null, channel: "chat" },
  ]);
});

test("336 hours before May begins are 17 April 00:00: A resolved, B and E not, D unknown, C a second too early", async () => {
  const { k, n, coverage, pending, window_hours } = await reading(db, journeyResolutionRolling);
  expect({ k, n, pending, window_hours }).toEqual({ k: 1, n: 3, pending: 0, window_hours: 336 });
  expect(coverage).toEqual({ known: 3, of: 4, share: 0.75, low: 0.25, high: 0.5 });
  expect(await counts(db, journeyResolutionRolling, "by=channel")).toEqual({ chat: [0, 2], voice: [1, 1] });
});

test("asked earlier it looks back from then: on 21 April A, B and C", async () => {
  expect(await reading(db, journeyResolutionRolling, "as_of=2026-04-21T00:00:00Z")).toMatchObject({
    k: 2,
    n: 3,
  });
});

test("with a window of 168 hours, from 24 April 00:00, E alone is known", async () => {
  await db.sql`insert into settings (key, value) values ('journey_window_hours', '168')`;
  expect(await reading(db, journeyResolutionRolling)).toMatchObject({ k: 0, n: 1, window_hours: 168 });
  await db.sql`delete from settings where key = 'journey_window_hours'`;
});

test("of a period shorter than the window, its own days: 24 to 30 April", async () => {
  expect(await reading(db, journeyResolutionRolling, "from=2026-04-24")).toMatchObject({ k: 0, n: 1 });
});

type Customer = { last: Contact; isRecent: boolean };
const window = 336 * 3_600_000;

foldLaw<Customer>(
  db,
  journeyResolutionRolling,
  (world, end) =>
    customersBefore(world, end)
      .map((own) => own.at(-1) as Contact)
      .map((last) => ({ last, isRecent: Date.parse(last.at) >= end.getTime() - window })),
  {
    at: ({ last }) => last.at,
    counts: ({ last, isRecent }) => isRecent && last.outcome !== "unknown",
    adds: ({ last }) => Number(last.outcome === "resolved"),
  },
);
