import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { registry } from "./registry";
import { statisticsOf } from "./statistics";
import { assertLaw } from "./test-law";
import { randomWorld, settle } from "./test-random-world";

const db = testDatabase();

// Every metric is asked in each world, which takes long on a busy machine.
test(
  "a value is a whole number of 1024ths or numeric, so that its sum knows no order of rows",
  {
    timeout: 240_000,
  },
  () =>
    assertLaw(randomWorld, 8, async (world) => {
      await settle(db, world);
      for (const metric of registry) {
        const statistics = statisticsOf(metric, sql`now()`, sql`now()`);
        for (const [name, { when, of }] of Object.entries(statistics)) {
          if (!of) continue;
          const found = await db.database.execute(sql`
          select ${of} as value from ${metric.population.rows}
          where ${when} and pg_typeof(${of}) = 'float8'::regtype and (${of}) * 1024 <> floor((${of}) * 1024)`);
          expect([...found], `${metric.id} ${name}`).toEqual([]);
        }
      }
    }),
);
