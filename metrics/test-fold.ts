import fc from "fast-check";
import { expect, test } from "vitest";
import type { TestDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import type { Contact } from "@/journeys/test-world";
import { dateIn, shifted } from "@/language/period";
import { measure } from "./measure";
import type { Metric } from "./metric";
import { randomWorld, settle } from "./test-random-world";

/** The question of a metric, asked of one row after the other. */
export type Fold<Row> = {
  /** The instant that dates the row. */
  at: (row: Row) => string;
  /** Whether the row is in n. */
  counts: (row: Row) => boolean;
  /** The row's share of the sum: 1 or 0 for a proportion, the value for a mean. */
  adds: (row: Row) => number;
};

export const now = new Date("2026-03-31T00:00:00Z");

/** The law that the SQL of a metric says what its question says, row by row, on random worlds. */
export function foldLaw<Row>(
  db: TestDatabase,
  metric: Metric,
  rows: (world: Contact[]) => Promise<Row[]> | Row[],
  fold: Fold<Row>,
): void {
  const drawn = fc.record({
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
    from: fc.integer({ min: 0, max: 25 }).map((days) => shifted("2026-03-05", days)),
    days: fc.integer({ min: 1, max: 30 }),
  });
  test(`${metric.id}: SQL = a fold written from the question`, () =>
    fc.assert(
      fc.asyncProperty(randomWorld, drawn, async (contacts, { timeZone, from, days }) => {
        await settle(db, contacts);
        const period = { from, to: shifted(from, days), timeZone };
        const isIn = (row: Row) => {
          const date = dateIn(new Date(fold.at(row)), timeZone);
          return date >= period.from && date < period.to;
        };
        const counted = (await rows(contacts)).filter((row) => isIn(row) && fold.counts(row));
        const sum = counted.reduce((total, row) => total + fold.adds(row), 0);

        const [reading] = await measure(
          db.database,
          metric,
          { period, asOf: null, by: [], where: {} },
          everything,
          now,
        );
        expect(reading?.n).toBe(counted.length);
        if (metric.kind === "proportion") expect(reading?.k).toBe(sum);
        if (metric.kind === "mean" && counted.length > 0)
          expect(reading?.value).toBeCloseTo(sum / counted.length, 9);
      }),
      { numRuns: 20 },
    ));
}

export const theContacts = (contacts: Contact[]) => contacts;
export const isInbound = ({ direction }: Contact) => direction === "inbound";
export const started = ({ at }: Contact) => at;
export const ended = ({ at, minutes }: Contact) =>
  new Date(Date.parse(at) + (minutes ?? 0) * 60_000).toISOString();
