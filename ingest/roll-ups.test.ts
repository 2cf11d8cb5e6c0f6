import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { firstDifference } from "@/journeys/roll-ups/first-difference";
import { foldChanges } from "@/journeys/roll-ups/fold-changes";
import { rebuildRollUps } from "@/journeys/roll-ups/rebuild-roll-ups";
import { standDown } from "@/journeys/roll-ups/standing";
import { deliver, empty } from "./test-delivery";
import { undo } from "./undo";

const db = testDatabase();
beforeEach(async () => {
  await standDown(db.sql);
  await empty(db.sql);
  await db.sql.begin(rebuildRollUps);
});

const differs = () => db.sql.begin(firstDifference);
const foldAll = () => db.sql.begin((sql) => foldChanges(sql, 0));
const waiting = async () => (await db.sql`select count(*)::int as n from contacts_changes`)[0]?.n as number;
/** How many contacts stand in the roll-up of all, by day. */
const counted = async () =>
  (
    await db.sql`
      select day::text, sum(n)::int as n from contacts_counts where roll_up = 1 group by day order by day`
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
    source_updated_at: new Date(Date.UTC(2026, 5, 1) + version * 1000).toISOString(),
    ...changes,
  };
};

test("a contact is counted, counted elsewhere when it changes, and not any more when it is deleted", async () => {
  await deliver(db.sql, [
    contact("a"),
    contact("b", { started_at: "2026-03-03T09:00:00Z", customer_id: "bo" }),
  ]);
  expect(await waiting()).toBeGreaterThan(0);
  await foldAll();
  expect([await counted(), await waiting(), await differs()]).toEqual([
    ["2026-03-02 1", "2026-03-03 1"],
    0,
    null,
  ]);
  await deliver(db.sql, [
    contact("a", { started_at: "2026-03-03T08:00:00Z", ended_at: "2026-03-03T08:30:00Z" }),
  ]);
  await foldAll();
  expect([await counted(), await differs()]).toEqual([["2026-03-03 2"], null]);
  await deliver(db.sql, [{ ...contact("a"), record_type: "delete" }]);
  await foldAll();
  expect([await counted(), await differs()]).toEqual([["2026-03-03 1"], null]);
});

test(
  "what was late, changed, deleted, joined, parted or taken back stands in the roll-ups as in the facts",
  {
    timeout: 240_000,
  },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            id: fc.constantFrom("a", "b", "c", "d", "e"),
            customer: fc.constantFrom("ann", "bo", "cy", undefined),
            email: fc.constantFrom("one@example.org", "two@example.org", undefined),
            day: fc.integer({ min: 1, max: 28 }),
            channel: fc.constantFrom("chat", "voice", "email"),
            outcome: fc.constantFrom("resolved", "unresolved", undefined),
            csat: fc.constantFrom(undefined, { score: 5, scale: "1-5" }),
            fate: fc.constantFrom("keep", "keep", "keep", "delete", "undo"),
            folds: fc.boolean(),
          }),
          { minLength: 3, maxLength: 8 },
        ),
        async (steps) => {
          await standDown(db.sql);
          await empty(db.sql);
          await db.sql.begin(rebuildRollUps);
          for (const { id, customer, email, day, fate, folds, ...rest } of steps) {
            const started_at = new Date(Date.UTC(2026, 2, day, 12)).toISOString();
            const ended_at = new Date(Date.UTC(2026, 2, day, 13)).toISOString();
            const given = { customer_id: customer, customer_email: email, started_at, ended_at, ...rest };
            const record = contact(id, given);
            const { importId } = await deliver(db.sql, [
              fate === "delete" ? { ...record, record_type: "delete" } : record,
            ]);
            if (fate === "undo" && importId) await undo(db.sql, importId);
            if (folds) await foldAll();
          }
          expect(await differs()).toBeNull();
          await foldAll();
          expect(await differs()).toBeNull();
          const kept = await rows();
          await db.sql.begin(rebuildRollUps);
          expect(await rows()).toEqual(kept);
        },
      ),
      { numRuns: 5, endOnFailure: true },
    ),
);

/** Every row of every roll-up, but for bits of customers, of which some may be missing. */
async function rows() {
  const tables = ["contacts", "journeys", "units", "handoffs"];
  const all = [];
  for (const name of tables)
    all.push(
      (
        await db.sql`
          select (to_jsonb(counts) - 'crowd')::text as row from ${db.sql(`${name}_counts`)} counts
          order by roll_up, day, cell`
      ).map(({ row }) => row as string),
    );
  return all;
}

test("whoever folds keeps nobody waiting, and loses nothing of theirs", async () => {
  const some = (from: string) =>
    Array.from({ length: 20 }, (_, place) => contact(`${from}${place}`, { customer_id: `${from}${place}` }));
  await deliver(db.sql, some("a"));
  await db.sql.begin(async (folding) => {
    await foldChanges(folding, 0);
    await deliver(db.sql, some("b"));
    await db.sql.begin((other) => foldChanges(other, 0));
    expect(await waiting()).toBe(40);
  });
  expect([await waiting(), await counted()]).toEqual([20, ["2026-03-02 20"]]);
  await foldAll();
  expect([await counted(), await differs()]).toEqual([["2026-03-02 40"], null]);
});

test("deliveries at the same time lose no count", async () => {
  const some = (from: string) =>
    Array.from({ length: 60 }, (_, place) =>
      contact(`${from}${place}`, { customer_id: `person ${place % 7}` }),
    );
  await Promise.all(["a", "b", "c"].map((from) => deliver(db.sql, some(from))));
  await foldAll();
  expect([await counted(), await differs()]).toEqual([["2026-03-02 180"], null]);
});

test("a count that is wrong is named, as is one of a month", async () => {
  await deliver(db.sql, [contact("a")]);
  await foldAll();
  await db.sql`update units_counts set n = 2 where roll_up = 4`;
  expect(await differs()).toMatch(
    /^units, roll-up 4, day of 2026-03-02: 2 are counted as .*, 1 are there\.$/,
  );
  await db.sql`update units_counts set n = 1 where roll_up = 4`;
  await db.sql`update units_counts set power_3 = 7 where roll_up = 104`;
  expect(await differs()).toMatch(
    /^units, roll-up 4, month of 2026-03-01: 1 are counted as .*, 1 are there\.$/,
  );
});
