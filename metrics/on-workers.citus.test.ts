import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import { question } from "./question";
import { repeatContact } from "./repeat-contact";

const db = testDatabase();
const contacts = Array.from(
  { length: 120 },
  (_, n): Contact => ({
    id: `contact ${n}`,
    at: new Date(Date.UTC(2026, 3, 1 + (n % 28), 10)).toISOString(),
    customer: n % 6 === 0 ? null : `customer ${n % 23}`,
    channel: n % 2 ? "chat" : "voice",
    intent: n % 3 ? "billing > refund" : null,
  }),
);
beforeAll(() => world(db.sql, contacts));

const period = { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" };
const asked = {
  metric: repeatContact,
  filter: { period, asOf: null, by: ["channel" as const, "intent:1" as const], where: {} },
  viewer: everything,
  asOf: "2026-06-01T00:00:00Z",
};

test("contact units lie on both workers", async () => {
  const [found] = await db.sql`
    select count(distinct nodeport)::int as workers, count(*)::int as shards from citus_shards
    where table_name = 'contact_units'::regclass`;
  expect(found).toEqual({ workers: 2, shards: 4 });
});

test("each shard sums up its own units, and only sums come back", async () => {
  const rows = await db.database.execute<{ "QUERY PLAN": string }>(
    sql`explain (costs off) ${question([asked])}`,
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(
    /Task Count: 4\n.*\n +-> +Task\n.*\n +-> +(Group|Hash)Aggregate[^>]*\n(.*\n)*.*contact_units_\d+/,
  );
});

const unlinked = async () => {
  const [found] = await db.sql`
    select
      (select count(*)::int from contact_unit_rows where unlinked) as followed,
      (select count(*)::int from interactions where customer_id is null and direction = 'inbound') as there,
      (select count(*)::int from contact_unit_rows join interactions using (id)
        where unlinked and contact_unit_rows.intent_id is not distinct from interactions.intent_id
          and first_channel = channel and contact_unit_rows.started_at = interactions.started_at) as alike`;
  return found;
};

test("contacts of nobody are followed: 20 of 120; 1 more, 19 fewer, 1 changed, none", async () => {
  expect(await unlinked()).toEqual({ followed: 20, there: 20, alike: 20 });
  await db.sql`update interactions set customer_id = null where external_id = 'contact 1'`;
  expect(await unlinked()).toEqual({ followed: 21, there: 21, alike: 21 });
  await db.sql`
    delete from interactions where customer_id is null and external_id not in ('contact 0', 'contact 1')`;
  await db.sql`update interactions set channel = 'email', intent_id = null where customer_id is null`;
  expect(await unlinked()).toEqual({ followed: 2, there: 2, alike: 2 });
  await db.sql`truncate interactions cascade`;
  expect(await unlinked()).toEqual({ followed: 0, there: 0, alike: 0 });
});
