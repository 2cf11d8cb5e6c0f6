import fc from "fast-check";
import { expect, test } from "vitest";
import type { TestDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import type { Contact } from "@/journeys/test-world";
import { dateIn, shifted } from "@/language/period";
import type { Reading } from "@/language/reading";
import { measure } from "./measure";
import type { Metric } from "./metric";
import { beginning, edgesOf, onEdges } from "./test-edges";
import { assertLaw } from "./test-law";
import { randomWorld, settle } from "./test-random-world";

/** The question of a metric, asked of one row after the other. */
export type Fold<Row> = {
  /** The instant that dates the row. */
  at: (row: Row) => string;
  /** Whether the row is in n. */
  counts: (row: Row) => boolean;
  /** The row's share of the sum: 1 or 0 for a proportion, the value for a mean. */
  adds: (row: Row) => number;
  /** Makes frequent in a world what the metric counts, where chance would hardly bring it about. */
  more?: (world: Contact[]) => Contact[];
  /** What is said of the rows of the period by a metric that is neither. */
  says?: (rows: Row[]) => Said;
};
export type Said = { value: Reading["value"]; figures?: Reading["figures"] };

/** The rows that a world has; `end` is that of the period or the moment of asking, whichever is first. */
type RowsOf<Row> = (world: Contact[], end: Date) => Promise<Row[]> | Row[];

export const now = new Date("2026-03-31T00:00:00Z");
/** Where a journey, and where a contact, that begins or ends there has just been followed long enough. */
const followed = [336, 168].map((hours) => new Date(now.getTime() - hours * 3_600_000));

// Twenty worlds take long on a busy machine.
const patience = { timeout: 240_000 };

/** The law that the SQL of a metric says what its question says, row by row, on random worlds. */
export function foldLaw<Row>(db: TestDatabase, metric: Metric, rows: RowsOf<Row>, fold: Fold<Row>): void {
  const drawn = fc
    .record({
      world: randomWorld,
      timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
      from: fc.integer({ min: 0, max: 25 }).map((days) => shifted("2026-03-05", days)),
      days: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ world, timeZone, from, days }) => {
      const period = { from, to: shifted(from, days), timeZone };
      return {
        period,
        world: onEdges(fold.more?.(world) ?? world, [
          ...edgesOf(period),
          ...edgesOf(period).slice(1),
          ...followed,
        ]),
      };
    });
  const agree = (what: string, bySql: unknown, byFold: string | number | boolean | null) => {
    const both = `${metric.id}: ${what} is ${bySql} by SQL and ${byFold} by the fold`;
    if (
      (Number.isInteger(bySql) && Number.isInteger(byFold)) ||
      typeof bySql !== "number" ||
      typeof byFold !== "number"
    )
      expect(bySql ?? null, both).toBe(byFold);
    else expect(bySql, both).toBeCloseTo(byFold, 9);
  };

  test(`${metric.id}: SQL = a fold written from the question`, patience, () =>
    assertLaw(drawn, 20, async ({ world, period }) => {
      await settle(db, world);
      const end = new Date(Math.min(now.getTime(), beginning(period.to, period.timeZone).getTime()));
      const inPeriod = (await rows(world, end)).filter((row) => {
        const date = dateIn(new Date(fold.at(row)), period.timeZone);
        return date >= period.from && date < period.to;
      });
      const counted = inPeriod.filter(fold.counts);
      const sum = counted.reduce((total, row) => total + fold.adds(row), 0);

      const filter = { period, asOf: null, by: [], where: {} };
      const [reading] = await measure(db.database, metric, filter, everything, now);
      agree("n", reading?.n, counted.length);
      if (metric.kind === "proportion") agree("k", reading?.k, sum);
      if (metric.kind === "mean")
        agree("the mean", reading?.value, counted.length > 0 ? sum / counted.length : null);
      const said = fold.says?.(inPeriod);
      if (said) agree("the value", reading?.value, said.value);
      for (const [name, figure] of Object.entries(said?.figures ?? {}))
        agree(name, reading?.figures[name], figure);
    }),
  );
}

export const theContacts = (contacts: Contact[]) => contacts;
export const isInbound = ({ direction }: Contact) => direction === "inbound";
export const started = ({ at }: Contact) => at;
export const ended = ({ at, minutes }: Contact) =>
  new Date(Date.parse(at) + (minutes ?? 0) * 60_000).toISOString();
