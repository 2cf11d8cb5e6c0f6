import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "@/db/client";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import type { Grouping } from "@/language/grouping";
import { csat } from "./csat";
import { csatMean } from "./csat-mean";
import { interactionResolution } from "./interaction-resolution";
import { measure } from "./measure";
import type { Metric } from "./metric";
import { registry } from "./registry";
import { assertLaw } from "./test-law";
import { randomWorld, settle } from "./test-random-world";

const db = testDatabase();
const now = new Date("2026-03-30T12:00:00Z");
const filterBy = (by: Grouping[]): Filter => ({
  period: { from: "2026-03-01", to: "2026-04-10", timeZone: "Europe/Berlin" },
  asOf: null,
  by,
  where: {},
});

const asked = (metric: Metric, by: Grouping[] = [], database: Database = db.database) =>
  measure(database, metric, filterBy(by), everything, now);

test("all metrics asked at the same moment say what each says alone", async () => {
  const groupings = fc.constantFrom<Grouping[]>([], ["week"], ["channel", "agent_kind"]);
  await assertLaw(fc.tuple(randomWorld, groupings), 8, async ([contacts, by]) => {
    await settle(db, contacts);
    const together = await Promise.all(registry.map((metric) => asked(metric, by)));
    const alone = [];
    for (const metric of registry) alone.push(await asked(metric, by));
    expect(together).toEqual(alone);
  });
});

test("six cards of three metrics and two groupings take four statements: same rows, other rows and their clusters, by week", async () => {
  await settle(db, [{ id: "a", at: "2026-03-10T08:00:00Z", minutes: 5, customer: "A" }]);
  const statements: unknown[] = [];
  const counting = new Proxy(db.database, {
    get: (database, name) =>
      name === "execute"
        ? (statement: Parameters<Database["execute"]>[0]) => {
            statements.push(statement);
            return database.execute(statement);
          }
        : Reflect.get(database, name),
  });
  await asked(csat, [], counting);
  statements.length = 0;
  await Promise.all([
    asked(csat, [], counting),
    asked(csatMean, [], counting),
    asked(interactionResolution, [], counting),
    asked(csatMean, [], counting),
    asked(interactionResolution, [], counting),
    asked(csat, ["week"], counting),
  ]);
  expect(statements).toHaveLength(4);
});
