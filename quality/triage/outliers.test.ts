import { beforeEach, expect, test } from "vitest";
import { everything } from "@/db/viewer";
import { changeRule } from "@/journeys/flags/change-rule";
import { type Contact, rebuildWorld } from "@/journeys/test-world";
import { sweepOutliers } from "./outliers";
import { testQueue } from "./test-queue";

const { db, fill, as, told } = testQueue();

/** `hits` of 40 contacts resolved, one a customer, an hour apart. */
const work = (agent: string, hits: number, more: Partial<Contact> = {}): Contact[] =>
  Array.from({ length: 40 }, (_, n) => ({
    id: `${agent}${n}`,
    at: new Date(Date.parse("2026-03-01T00:00:00Z") + n * 3_600_000).toISOString(),
    customer: `${agent} ${n}`,
    agent,
    team: agent === "low" ? "Two" : "One",
    outcome: n < hits ? "resolved" : "unresolved",
    ...more,
  }));
/** Four at 36 of 40, one at 20: 164 of 200 = 0.82 expected of each, and 0.1% of equals are below 0.59. */
const centre = [...["ann", "bob", "cat", "dan"].flatMap((agent) => work(agent, 36)), ...work("low", 20)];
beforeEach(async () => {
  await db.sql`delete from flag_rules where version > 1`;
  await db.sql`update flag_rules set ended_at = null`;
  await fill(centre);
});

const last = [39, 38, 37, 36, 35].map((n) => `low${n}: agent_outlier`);

test("20 of 40 where 0.82 is usual: the last five unresolved journeys are flagged, once and again", async () => {
  const found = await sweepOutliers(db.database);
  expect(found).toMatchObject([{ agent: "low", n: 40, k: 20 }]);
  expect(found[0]?.expected).toBeCloseTo(40 * 0.82, 9);
  expect(found[0]?.limit).toBeGreaterThan(0.55);
  expect((await told(as("qa"))).sort()).toEqual([...last].sort());
  const before = await db.sql`select * from flags order by id`;
  await sweepOutliers(db.database);
  await rebuildWorld(db.sql);
  expect(await db.sql`select * from flags order by id`).toEqual(before);
  expect(await told(as("supervisor", 3, "One"))).toEqual([]);
  expect(await told(as("supervisor", 3, "Two"))).toHaveLength(5);
});

test("harder matters are held against the same matters: 20 of 40 where all have 20 is no outlier", async () => {
  await fill([
    ...["ann", "bob"].flatMap((agent) => work(agent, 36)),
    ...work("low", 20, { intent: "claims" }),
    ...work("mid", 20, { intent: "claims" }),
  ]);
  expect(await sweepOutliers(db.database)).toEqual([]);
});

test("machines are held against machines", async () => {
  await fill([...centre.filter(({ agent }) => agent !== "low"), ...work("low", 20, { agentKind: "ai" })]);
  expect(await sweepOutliers(db.database)).toEqual([]);
});

test("tuned to 41 contacts nobody has enough; switched off, what stood is gone", async () => {
  await sweepOutliers(db.database);
  const change = (isOn: boolean, contacts: number) =>
    changeRule(db.sql, everything, "agent_outlier", {
      isOn,
      severity: 2,
      parameters: { days: 90, contacts, journeys: 5 },
    });
  await change(true, 41);
  expect(await told(as("qa"))).toEqual([]);
  expect(await sweepOutliers(db.database)).toEqual([]);
  await change(true, 40);
  expect(await sweepOutliers(db.database)).toHaveLength(1);
  await change(false, 40);
  expect(await sweepOutliers(db.database)).toEqual([]);
  expect(await told(as("qa"))).toEqual([]);
});
