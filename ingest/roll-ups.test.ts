import fc from "fast-check";
import postgres from "postgres";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { readerIn } from "@/db/client";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { rebuildAll } from "@/journeys/rebuild-all";
import { families } from "@/metrics/roll-ups/families";
import { firstDifference } from "@/metrics/roll-ups/first-difference";
import { foldRollUps } from "@/metrics/roll-ups/fold";
import { foldPart } from "@/metrics/roll-ups/fold-part";
import { forgetRollUps } from "@/metrics/roll-ups/forget";
import { deliver } from "./test-delivery";
import { undo } from "./undo";

const db = testDatabase();
// Worlds of a few contacts would not be worth it.
const fold = () => foldRollUps(db.database, { leastFacts: 0, factsForRow: 1 });
const differs = () => firstDifference(db.database);
beforeAll(() => db.sql`insert into settings (key, value) values ('time_zone', '"UTC"')`);
beforeEach(async () => {
  await emptied(db.sql);
  await fold();
});

const marks = async () => (await db.sql`select count(*)::int as n from roll_up_marks`)[0]?.n as number;
/** How many answers are summed up by day, on the level of all: what the first metric of contacts counts. */
const counted = async () =>
  (
    await db.sql`
      select day::text, counts[1] as n from roll_ups
      where family = 'started' and grain = 'day' and level = (select max(level) from roll_ups where family = 'started')
      order by day`
  ).map(({ day, n }) => `${day} ${n}`);

let version = 0;
const contact = (external_id: string, changes: object = {}) => {
  version += 1;
  return {
    external_id,
    channel: "chat",
    started_at: "2026-03-02T09:00:00Z",
    ended_at: "2026-03-02T09:10:00Z",
    customer_id: "ann",
    team: "Red",
    outcome: "unresolved",
    csat: { score: 5, scale: "1-5" },
    source_updated_at: new Date(Date.UTC(2026, 5, 1) + version * 1000).toISOString(),
    ...changes,
  };
};

test("a contact is summed up, summed up elsewhere when it changes, and not any more when it is deleted", async () => {
  await deliver(db.sql, [
    contact("a"),
    contact("b", { started_at: "2026-03-03T09:00:00Z", customer_id: "bo" }),
  ]);
  expect(await marks()).toBeGreaterThan(0);
  await fold();
  expect([await counted(), await marks(), await differs()]).toEqual([
    ["2026-03-02 1", "2026-03-03 1"],
    0,
    null,
  ]);
  await deliver(db.sql, [
    contact("a", { started_at: "2026-03-03T08:00:00Z", ended_at: "2026-03-03T08:30:00Z" }),
  ]);
  await fold();
  expect([await counted(), await differs()]).toEqual([["2026-03-03 2"], null]);
  await deliver(db.sql, [{ ...contact("a"), record_type: "delete" }]);
  await fold();
  expect([await counted(), await differs()]).toEqual([["2026-03-03 1"], null]);
});

test("a contact is summed up anew when its journey goes on on another channel", async () => {
  const shapes = async () =>
    (
      await db.sql`
        select channels, sum(counts[1])::int as n from roll_ups
        where family = 'started' and grain = 'day' and day = '2026-03-02' and channels is not null and channel is null
        group by channels`
    ).map(({ channels, n }) => `${n} ${channels}`);
  await deliver(db.sql, [contact("a")]);
  await fold();
  expect(await shapes()).toEqual(["1 single"]);
  await deliver(db.sql, [contact("b", { channel: "voice", started_at: "2026-03-05T09:00:00Z" })]);
  await fold();
  expect([await shapes(), await differs()]).toEqual([["1 cross"], null]);
});

const step = fc.record({
  id: fc.constantFrom("a", "b", "c"),
  customer: fc.constantFrom("ann", "bo", "cy", undefined),
  email: fc.constantFrom("one@example.org", "two@example.org", undefined),
  day: fc.integer({ min: 1, max: 28 }),
  channel: fc.constantFrom("chat", "voice", "email"),
  outcome: fc.constantFrom("resolved", "unresolved", undefined),
  fate: fc.constantFrom("keep", "keep", "keep", "delete", "undo", "rebuild"),
  folds: fc.boolean(),
});

test(
  "late, changed, deleted, joined, parted or taken back: folded on the way is folded anew, row for row",
  {
    timeout: 240_000,
  },
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        await emptied(db.sql);
        for (const { id, customer, email, day, fate, folds, ...rest } of steps) {
          const started_at = new Date(Date.UTC(2026, 2, day, 12)).toISOString();
          const ended_at = new Date(Date.UTC(2026, 2, day, 13)).toISOString();
          const record = contact(id, {
            customer_id: customer,
            customer_email: email,
            started_at,
            ended_at,
            ...rest,
          });
          const delivered = fate === "delete" ? { ...record, record_type: "delete" } : record;
          const { importId } = await deliver(db.sql, [delivered]);
          if (fate === "undo" && importId) await undo(db.sql, importId);
          if (fate === "rebuild") await rebuildAll(db.sql, { window: day > 14 ? 168 : 336 });
          if (folds)
            await foldRollUps(db.database, { daysAtOnce: 1 + (day % 3), leastFacts: 0, factsForRow: 1 });
        }
        await fold();
        expect([await differs(), await marks()]).toEqual([null, 0]);
        const kept = await rows();
        await forgetRollUps(db.database);
        await fold();
        expect(await rows()).toEqual(kept);
      }),
      { numRuns: 5, endOnFailure: true },
    ),
);

/** Every row of every level, in any order. */
const rows = async () =>
  (await db.sql`select to_jsonb(roll_ups)::text as row from roll_ups order by row`).map(({ row }) => row);

test("what is delivered while a fold is under way is not lost, and nobody waits", async () => {
  const some = (from: string) =>
    Array.from({ length: 20 }, (_, place) => contact(`${from}${place}`, { customer_id: `${from}${place}` }));
  await deliver(db.sql, some("a"));
  const other = postgres(db.url, { max: 1, onnotice: () => {} });
  await other.begin("isolation level repeatable read", async (folding) => {
    await folding`select from roll_up_marks`;
    await deliver(db.sql, some("b"));
    const reader = readerIn(folding);
    for (const family of families)
      await foldPart(reader, family, { zone: "UTC", daysAtOnce: 31, leastFacts: 0, factsForRow: 1 });
    expect(await marks()).toBeGreaterThan(0);
  });
  await other.end();
  expect(await marks()).toBeGreaterThan(0);
  expect(await counted()).toEqual(["2026-03-02 20"]);
  await fold();
  expect([await counted(), await marks(), await differs()]).toEqual([["2026-03-02 40"], 0, null]);
});

test("deliveries and folds at the same time lose no count", { timeout: 120_000 }, async () => {
  const some = (from: string) =>
    Array.from({ length: 60 }, (_, place) =>
      contact(`${from}${place}`, { customer_id: `person ${place % 7}` }),
    );
  const deliveries = ["a", "b", "c"].map((from) => deliver(db.sql, some(from)));
  const folds = Array.from({ length: 4 }, fold);
  await Promise.all([...deliveries, ...folds]);
  await fold();
  expect([await counted(), await marks(), await differs()]).toEqual([["2026-03-02 180"], 0, null]);
});

test("a row that is wrong is named", async () => {
  await deliver(db.sql, [contact("a")]);
  await fold();
  await db.sql`update roll_ups set counts[1] = 2 where family = 'journeys' and team_set is not null`;
  expect(await differs()).toMatch(/^journeys, 2026-03-02, agent_kind_set .*: the .*\.$/);
});

test("before many days are summed up, planners get to know the facts that have come since", async () => {
  const known = async () => {
    const [found] = await db.sql`
      select coalesce(last_analyze, 'epoch') as at, n_mod_since_analyze::int as since
      from pg_stat_user_tables where relname = 'interactions'`;
    return found as { at: Date; since: number };
  };
  // Each connection tells for itself what it has changed.
  const told = () =>
    Promise.all([1, 2, 3].map(() => db.sql`select pg_stat_force_next_flush(), pg_sleep(0.1)`));
  await deliver(
    db.sql,
    ["02", "03", "04"].map((day) => contact(day, { started_at: `2026-03-${day}T09:00:00Z` })),
  );
  await told();
  const before = await known();
  expect(before.since).toBeGreaterThan(0);
  await foldRollUps(db.database, { leastFacts: 0, factsForRow: 1, daysAtOnce: 100 });
  expect((await known()).at).toEqual(before.at);

  await deliver(
    db.sql,
    ["05", "06", "07"].map((day) => contact(day, { started_at: `2026-03-${day}T09:00:00Z` })),
  );
  await told();
  await foldRollUps(db.database, { leastFacts: 0, factsForRow: 1, daysAtOnce: 2 });
  expect((await known()).at.getTime()).toBeGreaterThan(before.at.getTime());
  expect(await differs()).toBe(null);
});
