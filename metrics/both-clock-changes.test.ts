import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { dateIn, shifted } from "@/language/period";
import type { Reading } from "@/language/reading";
import { contacts } from "./contacts";
import { measure } from "./measure";
import type { Metric } from "./metric";
import { registry } from "./registry";
import { edgesOf, onEdges } from "./test-edges";
import { assertLaw } from "./test-law";
import { movedWorld, randomWorld, settle } from "./test-random-world";

const db = testDatabase();
beforeAll(() => db.sql`insert into settings (key, value) values ('smallest_cell', '2')`);
const zones = [
  ...["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"],
  ...["Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca"],
];
/** Clocks go forward in March in the north, and back in October and November; on Lord Howe the other way. */
const seasons = { spring: 0, autumn: 212 } as const;

const ask = (metric: Metric, period: Filter["period"], by: Filter["by"] = []) =>
  measure(db.database, metric, { period, asOf: null, by, where: {} }, everything, new Date("2027-01-01"));
const parts = ({ n, k, pending }: Reading) => [n, k ?? 0, pending];
const total = (readings: Reading[]) =>
  readings.map(parts).reduce((sum, part) => sum.map((value, i) => value + (part[i] ?? 0)), [0, 0, 0]);

describe.each(Object.entries(seasons))("%s, for every metric", { timeout: 240_000 }, (_, days) => {
  const from = shifted("2026-03-01", days);
  const to = shifted("2026-04-10", days);

  test.each(zones)(
    "%s: a day is what its date selects, and days, weeks and months are the whole",
    (timeZone) =>
      assertLaw(fc.tuple(randomWorld, fc.nat(39)), 1, async ([world, at]) => {
        const day = shifted(from, at);
        const period = { from: day, to: shifted(day, 1), timeZone };
        await settle(db, onEdges(movedWorld(world, days), edgesOf(period)));
        for (const metric of registry) {
          if (metric.population.indivisible) continue;
          const whole = total(await ask(metric, { from, to, timeZone }));
          const byDay = await ask(metric, { from, to, timeZone }, ["day"]);
          expect(total(byDay), metric.id).toEqual(whole);
          expect(total(await ask(metric, { from, to, timeZone }, ["month"])), metric.id).toEqual(whole);
          const own = byDay.filter(({ group }) => group.day === day);
          const [alone] = await ask(metric, period);
          expect(total(own), `${metric.id} ${day}`).toEqual(parts(alone as Reading));
        }
      }),
  );

  test("contacts of each day are those that a calendar of the zone puts there", () =>
    assertLaw(fc.tuple(randomWorld, fc.constantFrom(...zones)), 16, async ([world, timeZone]) => {
      const moved = onEdges(
        movedWorld(world, days),
        edgesOf({ from: shifted(from, 1), to: shifted(from, 20), timeZone }),
      );
      await settle(db, moved);
      const expected: Record<string, number> = {};
      for (const { at, direction } of moved) {
        const date = dateIn(new Date(at), timeZone);
        if (direction === "inbound") expected[date] = (expected[date] ?? 0) + 1;
      }
      const found = await ask(contacts, { from, to, timeZone }, ["day"]);
      expect(
        Object.fromEntries(found.filter(({ n }) => n > 0).map(({ group, n }) => [group.day, n])),
      ).toEqual(expected);
    }));
});

test("nobody asked is not 0%: without rows a metric has no value, no interval and no standing", async () => {
  await settle(db, []);
  for (const metric of registry) {
    const [reading] = await ask(metric, { from: "2026-03-01", to: "2026-04-10", timeZone: "UTC" });
    const value = metric.kind === "count" ? 0 : null;
    expect(reading, metric.id).toMatchObject({ n: 0, pending: 0, value, low: null, high: null });
    if (metric.kind !== "count") expect(reading?.standing, metric.id).toBe("none");
  }
});

test("nor is a group, nor a filter, that nothing is in", () =>
  assertLaw(randomWorld, 3, async (world) => {
    await settle(db, world);
    for (const metric of registry) {
      if (metric.kind === "count") continue;
      const period = { from: "2026-03-01", to: "2026-04-10", timeZone: "UTC" };
      for (const { n, value, low, high } of await ask(metric, period, ["team", "day"]))
        if (n === 0) expect([value, low, high], metric.id).toEqual([null, null, null]);
    }
  }));
