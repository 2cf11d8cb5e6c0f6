import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import type { Contact } from "@/journeys/test-world";
import { journeyResolutionLast3 } from "./journey-resolution-last-3";
import { measure } from "./measure";
import { ended, isInbound, now } from "./test-fold";
import { counts, measured, reading } from "./test-measure";
import { randomWorld, settle } from "./test-random-world";

const db = testDatabase();
const contacts: Contact[] = [
  { id: "A1", at: "2026-03-01T09:00:00Z", customer: "A", channel: "chat" },
  { id: "A2", at: "2026-03-20T09:00:00Z", customer: "A", channel: "chat", outcome: "unresolved" },
  { id: "A3", at: "2026-03-21T09:00:00Z", customer: "A", channel: "chat", outcome: "unknown" },
  { id: "A4", at: "2026-04-02T09:00:00Z", customer: "A", channel: "voice" },
  { id: "A5", at: "2026-05-01T00:00:00Z", customer: "A", channel: "email", outcome: "unresolved" },
  { id: "B1", at: "2026-04-05T09:00:00Z", customer: "B", channel: "chat", outcome: "unresolved" },
  { id: "B2", at: "2026-04-20T09:00:00Z", customer: "B", channel: "chat", direction: "outbound" },
  { id: "C1", at: "2026-03-05T09:00:00Z", customer: "C", channel: "chat" },
  { id: "D1", at: "2026-04-05T09:00:00Z", customer: "D", channel: "chat", outcome: "unknown" },
  { id: "U1", at: "2026-04-05T09:00:00Z", customer: null, channel: "chat" },
];

beforeAll(() => settle(db, contacts));

test("April: A's last three score 1 of 2 known, B 0 of 1, D is unknown, C was quiet: (1/2 + 0) / 2", async () => {
  const { value, n, coverage, excluded } = await reading(db, journeyResolutionLast3);
  expect({ value, n, excluded }).toEqual({ value: 0.25, n: 2, excluded: { outbound: 1, unlinked: 1 } });
  expect(coverage).toMatchObject({ known: 2, of: 3 });
});

test("the first instant of May is not April's: a day later A's last three are unknown, resolved, unresolved", async () => {
  const may = await measured(db, journeyResolutionLast3, "from=2026-05-01&to=2026-05-02&by=channel");
  expect(may.map(({ group, value, n }) => [group.channel, value, n])).toEqual([["email", 0.5, 1]]);
  expect(await counts(db, journeyResolutionLast3, "to=2026-05-02&by=channel")).toEqual({
    chat: [null, 1],
    email: [null, 1],
  });
});

test("asked as of 2 April 09:00, A has not yet called that day: March is the last that is known", async () => {
  const asOf = (second: string) =>
    reading(db, journeyResolutionLast3, `from=2026-03-01&as_of=2026-04-02T09:00:${second}Z`);
  expect(await asOf("00")).toMatchObject({ value: (1 / 2 + 1) / 2, n: 2 });
  expect(await asOf("01")).toMatchObject({ value: (1 / 2 + 1) / 2, n: 2 });
  expect((await reading(db, journeyResolutionLast3, "as_of=2026-04-02T09:00:00Z")).n).toBe(0);
});

test("SQL = a fold written from the question", () =>
  fc.assert(
    fc.asyncProperty(randomWorld, fc.integer({ min: 6, max: 30 }), async (world, day) => {
      await settle(db, world);
      const to = `2026-03-${String(day).padStart(2, "0")}`;
      const scores = ["A", "B", "C", "D"].flatMap((customer) => {
        const own = world.filter((one) => one.customer === customer && isInbound(one) && one.at < to);
        const order = (one: Contact) => `${one.at} ${ended(one)} ${one.id}`;
        const three = own.sort((a, b) => (order(a) < order(b) ? -1 : 1)).slice(-3);
        const known = three.filter(({ outcome }) => outcome !== "unknown");
        const good = known.filter(({ outcome }) => outcome === "resolved");
        return known.length === 0 ? [] : [good.length / known.length];
      });
      const filter = {
        period: { from: "2026-03-01", to, timeZone: "UTC" },
        asOf: null,
        by: [],
        where: {},
      };
      const [found] = await measure(db.database, journeyResolutionLast3, filter, everything, now);
      expect(found?.n).toBe(scores.length);
      if (scores.length > 0)
        expect(found?.value).toBeCloseTo(scores.reduce((sum, one) => sum + one, 0) / scores.length, 9);
    }),
    { numRuns: 25 },
  ));
