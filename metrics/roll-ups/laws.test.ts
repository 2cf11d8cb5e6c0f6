import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { firstDifference } from "@/journeys/roll-ups/first-difference";
import { foldChanges } from "@/journeys/roll-ups/fold-changes";
import { rebuildRollUps } from "@/journeys/roll-ups/rebuild-roll-ups";
import { standDown } from "@/journeys/roll-ups/standing";
import { type Dimension, dimensionNames, none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { type Grouping, groupings } from "@/language/grouping";
import { shifted } from "@/language/period";
import { measure } from "../measure";
import { registry } from "../registry";
import { randomWorld, settle } from "../test-random-world";
import { heldBy } from "./held";
import { standingAt } from "./standing-at";

const db = testDatabase();
// Groups of two customers may speak, or in worlds of four nothing but hidden groups would be compared.
beforeAll(
  () => db.sql`
  insert into settings (key, value) values ('smallest_cell', '2'), ('smallest_group', '2'), ('time_zone', '"Europe/Berlin"')`,
);

const values: Partial<Record<Dimension, string[]>> = {
  channel: ["voice", "chat", "email", none],
  intent: ["billing", "billing > refund", "delivery", none],
  team: ["Red", "Blue", none],
  agent: ["Ann"],
  agent_kind: ["human", "ai", none],
  agent_path: ["ai", "human", "ai > human"],
  channels: ["single", "cross"],
  channel_path: ["voice", "chat > voice", "voice > chat"],
  model: [none],
  knowledge_version: [none],
  source: ["test", none],
};

const where = fc
  .uniqueArray(fc.constantFrom(...dimensionNames), { maxLength: 2 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .subarray(values[name] ?? [], { minLength: 1, maxLength: Math.min(2, values[name]?.length ?? 0) })
          .map((some) => [name, some] as const),
      ),
    ),
  )
  .map((chosen): Filter["where"] => Object.fromEntries(chosen));

const filter: fc.Arbitrary<Filter> = fc
  .record({
    where,
    by: fc.uniqueArray(fc.constantFrom<Grouping>(...groupings), {
      maxLength: 2,
      selector: (by) => by.split(":")[0],
    }),
    from: fc.constantFrom("2026-02-01", "2026-03-01", "2026-03-07", "2026-03-20"),
    days: fc.constantFrom(1, 12, 31, 59, 90),
    asOf: fc.constantFrom(null, "2026-03-16T09:00:00Z", "2026-03-25T22:30:00Z", "2026-05-20T00:00:00Z"),
  })
  .map(({ where, by, from, days, asOf }) => ({
    period: { from, to: shifted(from, days), timeZone: "Europe/Berlin" },
    asOf,
    by: by.filter(
      (one, place) =>
        place === 0 ||
        !["day", "week", "month"].includes(one) ||
        !["day", "week", "month"].includes(by[0] ?? ""),
    ),
    where,
  }));

/** The moment of asking, never the same one: what stands at a moment is read once. */
const now = () => new Date("2026-03-30T12:00:00Z");

describe("roll-ups", { timeout: 240_000 }, () => {
  test("say of every metric what the facts say, whatever is asked and however the world came about", async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomWorld, { minLength: 1, maxLength: 2 }),
        fc.array(filter, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(0, 20, 10_000),
        async (worlds, filters, tolerated) => {
          await standDown(db.sql);
          const [first = [], ...later] = worlds;
          await settle(db, first);
          await db.sql.begin(rebuildRollUps);
          for (const world of later) {
            await settle(db, world);
            await db.sql.begin((sql) => foldChanges(sql, tolerated));
          }
          const [red] = await db.sql`select id from teams where name = 'Red'`;
          const supervisor: Viewer = { ...everything, role: "supervisor", teamIds: [red?.id ?? 0] };
          expect(await db.sql.begin(firstDifference)).toBeNull();
          for (const asked of filters)
            for (const viewer of [everything, supervisor]) {
              const said = await Promise.all(
                registry.map((metric) => measure(db.database, metric, asked, viewer, now())),
              );
              const stands = await standingAt(db.database, now());
              held += registry.filter((metric) =>
                heldBy({ metric, filter: asked, viewer, asOf: asked.asOf ?? now().toISOString() }, stands),
              ).length;
              await db.sql.begin(async (sql) => {
                await sql`update settings set key = 'roll_ups_hidden' where key = 'roll_ups'`;
              });
              const facts = await Promise.all(
                registry.map((metric) => measure(db.database, metric, asked, viewer, now())),
              );
              await db.sql`update settings set key = 'roll_ups' where key = 'roll_ups_hidden'`;
              for (const [place, metric] of registry.entries())
                expect(said[place], metric.id).toEqual(facts[place]);
            }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
    // Or facts would have been compared with themselves.
    expect(held).toBeGreaterThan(50);
  });
});
