import { drizzle } from "drizzle-orm/postgres-js";
import fc from "fast-check";
import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import type { Contact } from "@/journeys/test-world";
import { dimensionNames, dimensions, none } from "@/language/dimension";
import { type Filter, narrowed } from "@/language/filter";
import { type Grouping, grains } from "@/language/grouping";
import { previous, shifted } from "@/language/period";
import type { Reading } from "@/language/reading";
import { journeyResolution } from "./journey-resolution";
import { journeyRows } from "./journey-rows";
import { measure } from "./measure";
import type { Metric } from "./metric";
import { registry } from "./registry";
import { type RowBehind, type RowChoice, rowsBehind } from "./rows-behind";
import { beginning, edgesOf, onEdges } from "./test-edges";
import { assertLaw } from "./test-law";
import { randomWorld, settle } from "./test-random-world";

const db = testDatabase();
// Cells of two contacts speak, or what is compared between cells would have nothing to say in worlds this small.
beforeAll(() => db.sql`insert into settings (key, value) values ('smallest_cell', '2')`);
const now = new Date("2026-03-30T12:00:00Z");
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/St_Johns",
  "Africa/Casablanca",
];
const zone = fc.constantFrom(...zones);
const all: Filter = {
  period: { from: "2026-03-01", to: "2026-04-10", timeZone: "UTC" },
  asOf: null,
  by: [],
  where: {},
};

const ask = (metric: Metric, filter: Filter, viewer: Viewer = everything) =>
  measure(db.database, metric, filter, viewer, now);
const one = async (...question: Parameters<typeof ask>) => (await ask(...question))[0] as Reading;
const rowsIn = ({ n, pending, coverage }: Reading) =>
  n + pending + (coverage ? coverage.of - coverage.known : 0);
/** The counts of a reading: what must add up. */
const parts = (reading: Reading) => [reading.n, reading.k ?? 0, reading.pending, rowsIn(reading)];
const total = (readings: Reading[]) =>
  readings.map(parts).reduce((sum, part) => sum.map((value, i) => value + (part[i] ?? 0)), [0, 0, 0, 0]);

/** What is said of all groups of an answer together is said again of one of them, as if it were alone. */
const alone = (metric: Metric, reading: Reading) => metric.together?.([reading])[0] ?? reading;

/** A journey touches several channels, teams, …: those groups overlap and need not add up. */
const tiling = (metric: Metric): Grouping[] => [
  ...grains,
  ...dimensionNames.filter(
    (name) => !metric.population.dimensions[name].several && name !== metric.series?.dimension,
  ),
];

/** All groupings of all metrics in all worlds would take minutes; over the worlds each has its turn. */
const someGroupings = fc.subarray<Grouping>([...grains, ...dimensionNames], { minLength: 4, maxLength: 5 });

async function everyMetric(law: (metric: Metric) => Promise<void>): Promise<void> {
  for (const metric of registry) await law(metric);
}

/** `edges`: the instants on which half of the contacts are to begin or to end. */
const holds = <T>(
  arbitrary: fc.Arbitrary<T>,
  law: (world: Contact[], drawn: T) => Promise<void>,
  edges: (drawn: T) => Date[] = () => edgesOf(all.period),
) =>
  assertLaw(
    fc
      .tuple(randomWorld, arbitrary)
      .map(([world, drawn]) => [onEdges(world, edges(drawn)), drawn] as [Contact[], T]),
    8,
    async ([world, drawn]) => {
      await settle(db, world);
      await law(world, drawn);
    },
  );

// Each law asks every metric many times, which takes long on a busy machine.
const patience = { timeout: 240_000 };

describe("for every metric, on random worlds", patience, () => {
  test("groups that do not overlap add up to the whole", () =>
    holds(fc.tuple(zone, someGroupings), async (_, [timeZone, some]) => {
      const filter = { ...all, period: { ...all.period, timeZone } };
      await everyMetric(async (metric) => {
        const whole = parts(await one(metric, filter));
        for (const by of tiling(metric).filter((one) => some.includes(one)))
          expect(total(await ask(metric, { ...filter, by: [by] })), by).toEqual(whole);
      });
    }));

  test("the cells of a table add up to its rows, and these to the whole", () =>
    holds(fc.constantFrom(...grains, ...dimensionNames), (_, row) =>
      everyMetric(async (metric) => {
        const column = row === "team" ? "channel" : "team";
        if (!tiling(metric).includes(row) || !tiling(metric).includes(column)) return;
        const cells = await ask(metric, { ...all, by: [row, column] });
        for (const whole of await ask(metric, { ...all, by: [row] })) {
          const own = cells.filter(({ group }) => group[row] === whole.group[row]);
          expect(total(own), `${metric.id} ${row}`).toEqual(parts(whole));
        }
      }),
    ));

  test("at any depth of the intent a group is what its path selects", () =>
    holds(fc.constantFrom("intent:1" as const, "intent:2" as const), (_, by) =>
      everyMetric(async (metric) => {
        for (const found of await ask(metric, { ...all, by: [by] })) {
          const { group, ...reading } = alone(metric, found);
          const { group: _none, ...selected } = await one(
            metric,
            narrowed(all, { intent: [group.intent ?? none] }),
          );
          expect(selected, `${metric.id} ${by} ${group.intent}`).toEqual(reading);
        }
      }),
    ));

  test("two halves of a period, cut at any date in any zone, are the whole", () =>
    holds(
      fc.tuple(zone, fc.integer({ min: 1, max: 39 })),
      async (_, [timeZone, days]) => {
        const period = { ...all.period, timeZone };
        const cut = shifted(period.from, days);
        await everyMetric(async (metric) => {
          if (metric.population.indivisible) return;
          const halves = await Promise.all(
            [
              { ...period, to: cut },
              { ...period, from: cut },
            ].map((half) => one(metric, { ...all, period: half })),
          );
          expect(total(halves), metric.id).toEqual(parts(await one(metric, { ...all, period })));
        });
      },
      ([timeZone, days]) => [beginning(shifted(all.period.from, days), timeZone)],
    ));

  test("a group is what the same value selects, so a mark and its drill-down agree", () =>
    holds(fc.constantFrom(...dimensionNames), (_, by) =>
      everyMetric(async (metric) => {
        for (const found of await ask(metric, { ...all, by: [by] })) {
          const { group, ...reading } = alone(metric, found);
          const value = group[by] ?? none;
          const { group: _none, ...selected } = await one(metric, narrowed(all, { [by]: [value] }));
          if (by === "agent_kind" && metric.series && value === none) continue;
          if (by === "intent") expect(selected.n).toBeGreaterThanOrEqual(reading.n);
          else expect(selected, `${metric.id} ${by} ${value}`).toEqual(reading);
        }
      }),
    ));

  test("a filter never adds rows, and values of one dimension are alternatives", () =>
    holds(fc.constantFrom("channel" as const, "team" as const), (_, name) =>
      everyMetric(async (metric) => {
        const values = name === "channel" ? ["voice", "chat"] : ["Red", "Blue"];
        const [first, second, both, whole] = await Promise.all(
          [[values[0] ?? ""], [values[1] ?? ""], values, []].map(async (chosen) =>
            rowsIn(await one(metric, narrowed(all, { [name]: chosen }))),
          ),
        );
        expect(both).toBeLessThanOrEqual(whole ?? 0);
        expect(both).toBeGreaterThanOrEqual(Math.max(first ?? 0, second ?? 0));
        if (!metric.population.dimensions[name].several) expect((first ?? 0) + (second ?? 0)).toBe(both);
      }),
    ));

  test("rows of teams out of scope change nothing", () =>
    holds(fc.constant(null), async (world) => {
      const [team] = await db.sql`select id from teams where name = 'Red'`;
      if (!team) return;
      const supervisor: Viewer = { ...everything, role: "supervisor", teamIds: [team.id] };
      const before = await Promise.all(registry.map((metric) => one(metric, all, supervisor)));
      const strangers = world
        .filter(({ team }) => team !== "Red")
        .map((contact) => ({
          ...contact,
          id: `x-${contact.id}`,
          customer: contact.customer && `x-${contact.customer}`,
        }));
      await settle(db, [...world, ...strangers]);
      const [again] = await db.sql`select id from teams where name = 'Red'`;
      const after = await Promise.all(
        registry.map((metric) => one(metric, all, { ...supervisor, teamIds: [again?.id] })),
      );
      expect(after).toEqual(before);
    }));

  test("the order in which rows came is irrelevant", () =>
    holds(fc.infiniteStream(fc.nat()), async (world, numbers) => {
      const before = await Promise.all(registry.map((metric) => ask(metric, { ...all, by: ["channel"] })));
      const keyed = world.map((contact) => ({ contact, key: numbers.next().value as number }));
      await settle(
        db,
        keyed.sort((a, b) => a.key - b.key).map(({ contact }) => contact),
      );
      expect(await Promise.all(registry.map((metric) => ask(metric, { ...all, by: ["channel"] })))).toEqual(
        before,
      );
    }));

  test("the zone of the database session is irrelevant", () =>
    holds(zone, async (_, timeZone) => {
      const filter: Filter = { ...all, period: { ...all.period, timeZone: "Europe/Berlin" }, by: ["day"] };
      const session = postgres(db.url, { max: 1, onnotice: () => {}, connection: { TimeZone: timeZone } });
      for (const metric of registry) {
        const there = await measure(drizzle(session), metric, filter, everything, now);
        expect(there).toEqual(await ask(metric, filter));
      }
      await session.end();
    }));

  test("the rows behind a reading, page by page, are n rows that fold to it", () =>
    holds(fc.constantFrom("voice", "chat", "email"), (_, channel) =>
      everyMetric(async (metric) => {
        const filter = narrowed(all, { channel: [channel] });
        const listed = async (only: RowChoice, limit: number) => {
          const rows: RowBehind[] = [];
          for (let cursor: string | null = ""; cursor !== null; ) {
            const page = await rowsBehind(
              db.database,
              metric,
              filter,
              everything,
              { cursor, limit, only },
              now,
            );
            rows.push(...page.rows);
            cursor = page.next;
          }
          return rows;
        };
        const rows = await listed("all", 3);
        const reading = await one(metric, filter);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(reading.n);
        expect(rows).toHaveLength(reading.n);
        if (metric.kind === "proportion") {
          expect(rows.filter(({ hit }) => hit)).toHaveLength(reading.k ?? 0);
          expect(await listed("hits", 100)).toEqual(rows.filter(({ hit }) => hit));
          expect(await listed("misses", 100)).toEqual(rows.filter(({ hit }) => !hit));
          const unknown = await listed("unknown", 100);
          expect(unknown).toHaveLength(rowsIn(reading) - reading.n - reading.pending);
          expect(await listed("every", 100)).toHaveLength(reading.n + unknown.length);
        }
        if (metric.kind === "mean" && rows.length > 0)
          expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0) / rows.length).toBeCloseTo(
            reading.value ?? 0,
            9,
          );
      }),
    ));

  test("the list of journeys holds as many as the readings of journeys speak of", () =>
    holds(fc.constantFrom(...dimensionNames.filter((name) => dimensions[name].values)), async (_, name) => {
      const filter = narrowed(all, { [name]: [dimensions[name].values?.[0] ?? ""] });
      const { n, pending, coverage } = await one(journeyResolution, filter);
      const page = await journeyRows(
        db.database,
        filter,
        everything,
        { states: [], cursor: null, limit: 1000 },
        now,
      );
      expect(page.rows).toHaveLength(page.total);
      expect(page.total).toBe(n + pending + (coverage ? coverage.of - coverage.known : 0));
    }));

  test("the previous period is other rows: together with this one they are the longer period", () =>
    holds(
      zone,
      async (_, timeZone) => {
        const period = { from: "2026-03-21", to: "2026-04-10", timeZone };
        await everyMetric(async (metric) => {
          if (metric.population.indivisible) return;
          const pair = await Promise.all(
            [period, previous(period)].map((each) => one(metric, { ...all, period: each })),
          );
          expect(total(pair), metric.id).toEqual(
            parts(await one(metric, { ...all, period: { ...period, from: "2026-03-01" } })),
          );
        });
      },
      (timeZone) => [beginning("2026-03-21", timeZone)],
    ));
});
