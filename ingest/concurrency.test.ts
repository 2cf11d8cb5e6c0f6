import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import type { Given } from "./canonical";
import type { Arrival } from "./delivery";
import { contents, deliver } from "./test-delivery";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const sources = ["one", "two", "three"];

/** Contacts of the same few people, on each source another channel, naming the same teams and intents. */
function contactsOf(source: string, order: number): Given[] {
  const records = Array.from({ length: 40 }, (_, count) => ({
    external_id: `c${count}`,
    source_updated_at: "2026-06-01T00:00:00Z",
    channel: ["voice", "chat", "email"][sources.indexOf(source)],
    started_at: new Date(Date.UTC(2026, 0, 1 + count, sources.indexOf(source))).toISOString(),
    customer: {
      identifiers: [
        { type: "customer_id", value: `${source}-${count % 10}` },
        { type: "email", value: `person${count % 10}@example.org` },
      ],
    },
    team: `Team ${(count * 7) % 5}`,
    intent: `matter > ${(count * 3) % 8}`,
    agent_id: `a${count % 4}`,
    outcome: count % 3 === 0 ? "resolved" : "unresolved",
  }));
  return order === 0 ? records : records.reverse();
}

test("deliveries at the same time about the same people lose nothing", async () => {
  for (const source of sources) await deliver(db.sql, contactsOf(source, 0), { source });
  const expected = await contents(db.sql);
  for (let round = 0; round < 3; round += 1) {
    await emptied(db.sql);
    const receipts = await Promise.all(
      sources.map((source, place) => deliver(db.sql, contactsOf(source, (place + round) % 2), { source })),
    );
    expect(receipts.map((receipt) => receipt.counts)).toEqual(Array(3).fill([40, 0, 0, 0]));
    expect(await contents(db.sql)).toEqual(expected);
  }
});

test("the same delivery twice at the same time is taken once", async () => {
  const receipts = await Promise.all([1, 2, 3].map(() => deliver(db.sql, contactsOf("one", 0))));
  const totals = receipts.map((receipt) => receipt.counts).sort();
  expect(totals).toEqual([
    [0, 0, 40, 0],
    [0, 0, 40, 0],
    [40, 0, 0, 0],
  ]);
  const [rows] = await db.sql`select count(*)::int as count from records`;
  expect(rows?.count).toBe(40);
});

test("an import that is killed leaves nothing and can be repeated", async () => {
  const records = contactsOf("one", 0);
  async function* killed(): AsyncGenerator<Arrival[]> {
    for (let batch = 0; batch < 50; batch += 1) {
      yield records.map((given, index) => ({ index, line: index + 1, original: "", given }));
      if (batch === 25)
        await db.sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and query like '%copy staged%'`;
    }
  }
  await expect(deliver(db.sql, [], { arrivals: killed() })).rejects.toThrow();
  const [left] = await db.sql`
    select (select count(*)::int from records) + (select count(*)::int from imports)
      + (select count(*)::int from interactions) as rows`;
  expect(left?.rows).toBe(0);
  expect((await deliver(db.sql, records)).counts).toEqual([40, 0, 0, 0]);
});
