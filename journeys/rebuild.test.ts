import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { rebuildJourneys } from "./rebuild";
import { rebuildAll } from "./rebuild-all";
import { lines, toldHandoffs, toldJourneys } from "./test-told";
import { type Contact, rebuildWorld, world } from "./test-world";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const contacts: Contact[] = [
  { id: "i01", at: "2026-03-01T10:00:00Z", customer: "C1", handoff: { connected: false } },
  { id: "i02", at: "2026-03-01T11:00:00Z", customer: "C1", channel: "voice" },
  { id: "i03", at: "2026-03-01T12:00:00Z", customer: "C2", outcome: "handed_off" },
  { id: "i04", at: "2026-04-01T12:00:00Z", customer: "C2" },
];

/** Where every row lies: a row that was written again lies somewhere else. */
const places = () => db.sql`
  select 'journey' as kind, id, ctid::text, xmin::text from journeys
  union all select 'handoff', id, ctid::text, xmin::text from handoffs
  union all select 'interaction', id, ctid::text, xmin::text from interactions order by 1, 2`;

test("what did not change is not written again", async () => {
  await world(db.sql, contacts);
  const before = await places();
  expect(before).toHaveLength(3 + 2 + 4);
  await rebuildWorld(db.sql);
  await rebuildAll(db.sql);
  expect(await places()).toEqual(before);
});

test("only the customers that were touched are looked at", async () => {
  const ids = await world(db.sql, contacts);
  await db.sql`update interactions set outcome = 'unresolved' where external_id in ('i02', 'i04')`;
  await world(db.sql, [{ id: "i05", at: "2026-03-02T10:00:00Z", customer: "C1", channel: "voice" }]);
  expect((await toldJourneys(db.sql)).map(({ opener, outcome }) => [opener, outcome])).toEqual([
    ["i01", "resolved"],
    ["i03", "unresolved"],
    ["i04", "resolved"],
  ]);
  expect(ids.size).toBe(4);
});

test("a contact that changes changes its journey, and one that comes before the opener renames it", async () => {
  await world(db.sql, contacts);
  await db.sql`update interactions set outcome = 'unknown' where external_id = 'i02'`;
  await world(db.sql, [{ id: "i00", at: "2026-02-28T10:00:00Z", customer: "C1", direction: "inbound" }]);
  expect(await toldJourneys(db.sql)).toMatchObject([
    { opener: "i00", line: ["i00", "i01", "i02"], outcome: "unknown" },
    { opener: "i03" },
    { opener: "i04" },
  ]);
  expect(await toldHandoffs(db.sql)).toMatchObject([{ from: "i01", journey: "i00" }, { from: "i03" }]);
});

test("a contact that is gone takes its journey and its handoffs with it", async () => {
  await world(db.sql, contacts);
  await db.sql`delete from interactions where external_id in ('i01', 'i04')`;
  await rebuildAll(db.sql);
  expect(await lines(db.sql)).toEqual(["i02", "i03"]);
  expect(await toldHandoffs(db.sql)).toMatchObject([{ from: "i03" }]);
});

test("a contact that turns out to be another customer's moves, and both lines are right", async () => {
  await world(db.sql, contacts);
  await db.sql`
    update interactions set customer_id = (select id from customers where name = 'C2') where external_id = 'i01'`;
  await rebuildWorld(db.sql);
  expect(await lines(db.sql)).toEqual(["i01 i03", "i02", "i04"]);
  expect(await toldHandoffs(db.sql)).toMatchObject([
    { from: "i01", customer: "C2" },
    { from: "i03", customer: "C2", journey: "i01" },
  ]);
});

test("a contact that loses its customer leaves the journey", async () => {
  await world(db.sql, contacts);
  await db.sql`
    update interactions set customer_id = null, journey_id = null where external_id in ('i01', 'i04')`;
  await rebuildWorld(db.sql);
  expect(await lines(db.sql)).toEqual(["i02", "i03"]);
});

test("rebuilding everything tells how far it is: 2 customers, one at a time", async () => {
  await world(db.sql, contacts);
  const told: number[][] = [];
  const customers = await rebuildAll(db.sql, {
    customersAtOnce: 1,
    onProgress: (done, all) => told.push([done, all]),
  });
  expect(customers).toBe(2);
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test("a new window is kept: 168 h part the 31 days of C2 still, and days 0 and 8 of C3", async () => {
  await world(db.sql, [
    ...contacts,
    { id: "i05", at: "2026-03-01T00:00:00Z", customer: "C3" },
    { id: "i06", at: "2026-03-09T00:00:00Z", customer: "C3" },
  ]);
  expect(await lines(db.sql)).toEqual(["i01 i02", "i03", "i04", "i05 i06"]);
  await rebuildAll(db.sql, { window: 168 });
  expect(await lines(db.sql)).toEqual(["i01 i02", "i03", "i04", "i05", "i06"]);
  await world(db.sql, [{ id: "i07", at: "2026-03-08T00:00:00Z", customer: "C3" }]);
  expect(await lines(db.sql)).toEqual(["i01 i02", "i03", "i04", "i05", "i07 i06"]);
  await rebuildAll(db.sql);
  expect((await toldJourneys(db.sql)).at(-1)?.maturesAt).toBe("2026-03-15T00:00:00.000Z");
  await db.sql`delete from settings`;
});

test("an empty database has nobody to rebuild", async () => {
  expect(await rebuildAll(db.sql)).toBe(0);
});

test("two deliveries at once for one customer make one line", async () => {
  const at = (n: number) => `2026-03-0${n}T10:00:00Z`;
  await world(db.sql, [{ id: "i1", at: at(1), customer: "C1" }]);
  await Promise.all([2, 3, 4].map((n) => world(db.sql, [{ id: `i${n}`, at: at(n), customer: "C1" }])));
  expect(await lines(db.sql)).toEqual(["i1 i2 i3 i4"]);
});

test("rebuilding everything waits for a delivery under way, and sees what it brought", async () => {
  await world(db.sql, contacts);
  let rebuilding: Promise<number> | undefined;
  await db.sql.begin(async (delivery) => {
    await delivery`update interactions set started_at = '2026-03-12T10:00:00Z' where external_id = 'i02'`;
    rebuilding = rebuildAll(db.sql, { window: 168 });
    while (
      (await db.sql`select from pg_locks where not granted and relation = 'interactions'::regclass`)
        .length === 0
    );
    await delivery`create temporary table touched_customers on commit drop as select id as customer_id from customers`;
    await rebuildJourneys(delivery);
  });
  await rebuilding;
  expect(await lines(db.sql)).toEqual(["i01", "i02", "i03", "i04"]);
  await db.sql`delete from settings`;
});
