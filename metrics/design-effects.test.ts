import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { clusterQuestion, sampled } from "./cluster-question";
import { withDesignEffects } from "./design-effects";
import { keyOf } from "./found-groups";
import { type ClusterSums, designEffect } from "./inference/design-effect";
import { randomStream } from "./inference/random-stream";
import { wilson } from "./inference/wilson";
import { interactionResolution } from "./interaction-resolution";
import { measure } from "./measure";
import type { Question } from "./question";

const db = testDatabase();
const now = new Date("2026-06-01T00:00:00Z");

type Row = { customer: number | null; at: number; channel: "chat" | "voice" | "email"; resolved: number };

/**
 * 22,000 customers with one to seven contacts, some of whom nearly always leave resolved and some seldom. Most contacts
 * are in March, a few in April; one in thirty is an e-mail, where nothing fails, and of one in fifty nobody knows whose.
 */
function rowsOfWorld(): Row[] {
  const random = randomStream(20_261_128);
  const rows: Row[] = [];
  for (let customer = 1; customer <= 22_000; customer++) {
    const share = random() < 0.7 ? 0.9 : 0.2;
    for (let contacts = 1 + Math.floor(random() ** 2 * 7); contacts > 0; contacts--) {
      const at = Date.UTC(2026, random() < 0.95 ? 2 : 3, 1 + Math.floor(random() * 28), 9) / 1000;
      const [kind, luck] = [random(), random()];
      const channel = kind < 1 / 30 ? "email" : kind < 0.4 ? "voice" : "chat";
      const resolved = channel === "email" || luck < share ? 1 : 0;
      rows.push({ customer: random() < 1 / 50 ? null : customer, at, channel, resolved });
    }
  }
  return rows;
}
const rows = rowsOfWorld();
const isMarch = ({ at }: Row) => at < Date.UTC(2026, 3, 1) / 1000;
const march = rows.filter(isMarch);

beforeAll(async () => {
  const column = (name: keyof Row) => rows.map((row) => row[name]) as number[];
  await db.sql`
    insert into interactions (source_id, external_id, version, import_id, customer_id, channel, direction, status,
      started_at, outcome)
    select 1, place, now(), 1, customer, channel::channel, 'inbound', 'closed', to_timestamp(at),
      (array['unresolved', 'resolved'])[resolved + 1]::outcome
    from unnest(${column("customer")}::bigint[], ${column("at")}::bigint[], ${column("channel")}::text[],
      ${column("resolved")}::int[]) with ordinality as given(customer, at, channel, resolved, place)`;
  await db.sql`vacuum analyze interactions`;
});

/** The sums over customers, one row after the other; who is not known is nobody else. */
function clustersOf(some: Row[]): ClusterSums {
  const byCustomer = new Map<number | Row, { k: number; n: number }>();
  for (const row of some) {
    const { k, n } = byCustomer.get(row.customer ?? row) ?? { k: 0, n: 0 };
    byCustomer.set(row.customer ?? row, { k: k + row.resolved, n: n + 1 });
  }
  const sum = (term: (one: { k: number; n: number }) => number) =>
    [...byCustomer.values()].reduce((total, one) => total + term(one), 0);
  return {
    k: sum(({ k }) => k),
    n: sum(({ n }) => n),
    clusters: byCustomer.size,
    kk: sum(({ k }) => k * k),
    kn: sum(({ k, n }) => k * n),
    nn: sum(({ n }) => n * n),
  };
}

const asked = (filter: Partial<Question["filter"]> = {}): Question => ({
  metric: interactionResolution,
  filter: {
    period: { from: "2026-03-01", to: "2026-04-01", timeZone: "UTC" },
    asOf: null,
    by: [],
    where: {},
    ...filter,
  },
  viewer: everything,
  asOf: now.toISOString(),
});

async function read(question: Question) {
  const [reading] = await measure(db.database, interactionResolution, question.filter, everything, now);
  return { k: reading?.k, n: reading?.n, low: reading?.low ?? 0, high: reading?.high ?? 0 };
}

/** The design effect of each group, of so many rows by what the sums say. */
async function effects(question: Question, sizes: [string[], number][]) {
  const found = sizes.map(([values, n]) => ({
    values,
    key: keyOf(values),
    sums: { n },
    cells: [],
    crowds: [],
  }));
  const groups = await withDesignEffects(db.database, question, found);
  return groups.map(({ sums }) => sums.deff ?? Number.NaN);
}

/** What the interval of rows should be, all of them read. */
function intervalOf(some: Row[]) {
  const { k, n, ...sums } = clustersOf(some);
  const effect = designEffect([{ k, n, ...sums }]);
  const { low, high } = wilson(k, n, n / effect) ?? { low: Number.NaN, high: Number.NaN };
  return { k, n, low, high, effect };
}

test("a few thousand contacts are all read: the interval is that of their own design effect", async () => {
  const { effect, ...april } = intervalOf(rows.filter((row) => !isMarch(row)));
  expect(april.n).toBeLessThan(5_000);
  expect(effect).toBeGreaterThan(1.01);
  expect(await read(asked({ period: { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" } }))).toEqual(
    april,
  );
});

test("of more than 50,000 one customer in 32 is looked at: k and n stay exact, and the width to a twentieth", async () => {
  const { effect, ...all } = intervalOf(march);
  expect(all.n).toBeGreaterThan(50_000);
  expect(effect).toBeGreaterThan(1.5);
  const { k, n, low, high } = await read(asked());
  expect({ k, n }).toEqual({ k: all.k, n: all.n });
  const width = (high - low) / (all.high - all.low);
  expect(width).not.toBe(1);
  expect(width).toBeGreaterThan(0.95);
  expect(width).toBeLessThan(1.05);
});

test("a group of a sample is drawn towards all groups together, and one without a miss takes their effect", async () => {
  const names = ["chat", "voice", "email"] as const;
  const groups = names.map((name) => march.filter(({ channel }) => channel === name));
  const own = groups.map((group) => intervalOf(group).effect);
  expect(own[2]).toBe(1);
  const [chat = 0, voice = 0, email = 0] = await effects(
    asked({ by: ["channel"] }),
    names.map((name, place) => [[name], groups[place]?.length ?? 0]),
  );
  for (const ratio of [chat / (own[0] ?? 0), voice / (own[1] ?? 0)]) {
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  }
  expect(email).toBeGreaterThan(Math.min(chat, voice));
  expect(email).toBeLessThan(Math.max(chat, voice));
});

test("where even the whole sample says too little, everything is read", async () => {
  const voice = march.filter(({ channel, at }) => channel === "voice" && at < Date.UTC(2026, 2, 2) / 1000);
  const oneDay = asked({
    period: { from: "2026-03-01", to: "2026-03-02", timeZone: "UTC" },
    where: { channel: ["voice"] },
  });
  expect(await effects(oneDay, [[[], 60_000]])).toEqual([intervalOf(voice).effect]);
});

test.each([
  [50_001, "interactions_sampled"],
  [2_500_000, "interactions_sampled_128"],
  [10_000_000, "interactions_sampled_512"],
])("the sample of %i rows is read from an index of its own, without the table", async (rows, index) => {
  const question = asked({ by: ["week", "intent"], where: { channel: ["voice"], agent_kind: ["human"] } });
  const plan = await db.database.execute(
    sql`explain ${clusterQuestion(question, sampled(question, rows, 20_000))}`,
  );
  expect(JSON.stringify(plan)).toMatch(RegExp(`Index Only Scan using ${index} `));
});

test("of ten million rows one customer in 512 is looked at, which are some of the one in 32", async () => {
  const [large, larger] = [50_001, 10_000_000].map((rows) => sampled(asked(), rows, 20_000));
  const [found] = await db.database.execute<Record<string, number>>(sql`
    select count(*)::int as all, (count(*) filter (where ${large}))::int as some,
      (count(*) filter (where ${larger}))::int as few, (count(*) filter (where ${larger} and not (${large})))::int as strangers
    from interactions`);
  const { all = 0, some = 0, few = 0, strangers } = found ?? {};
  expect([all / some, all / few].map((parts) => Math.round(Math.log2(parts)))).toEqual([5, 9]);
  expect(strangers).toBe(0);
});
