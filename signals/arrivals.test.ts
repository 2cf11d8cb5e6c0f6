import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import type { Filter } from "@/language/filter";
import { delays } from "./delays";
import { deliveries } from "./deliveries";
import { pulse } from "./pulse";

const db = testDatabase();
const now = new Date("2026-04-20T12:00:00Z");
const april: Filter = {
  period: { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" },
  asOf: null,
  by: [],
  where: {},
};
const supervisor: Viewer = { ...everything, role: "supervisor", teamIds: [] };
const desk = { source: "desk", channel: "voice", team: "One" } as const;
const daily: Contact[] = [10, 11, 12, 13, 14, 15].map((day) => ({
  ...desk,
  id: `d${day}`,
  at: `2026-04-${day}T08:00:00Z`,
}));
const bot = { source: "bot", channel: "chat" } as const;

/** A version of a contact that a delivery of its own brought at that moment. */
async function brought(source: string, contact: string | null, at: string, counts = {}) {
  const [made] = await db.sql`
    insert into imports ${db.sql({ name: "test", started_at: at, finished_at: at, ...counts })} returning id`;
  const [found] = await db.sql`select id from sources where slug = ${source}`;
  await db.sql`update imports set source_id = ${found?.id} where id = ${made?.id}`;
  if (contact === null) return;
  await db.sql`
    insert into records (source_id, record_type, external_id, version, import_id, content_hash, content)
    values (${found?.id}, 'interaction', ${contact}, ${at}, ${made?.id}, gen_random_uuid(), '{}')`;
}

beforeAll(async () => {
  await world(db.sql, [
    ...daily,
    { ...bot, id: "b1", at: "2026-04-14T08:00:00Z" },
    { ...bot, id: "b2", at: "2026-04-19T08:00:00Z" },
  ]);
  const [team] = await db.sql`select id from teams where name = 'One'`;
  supervisor.teamIds = [team?.id as number];
  await brought("desk", "d10", "2026-04-10T08:13:00Z", {
    new_count: 3,
    unchanged_count: 4,
    rejected_count: 1,
  });
  await brought("desk", "d10", "2026-04-13T08:00:00Z", { updated_count: 1 });
  await brought("desk", "d11", "2026-04-11T08:11:00Z");
  await brought("bot", null, "2026-03-31T23:59:59Z", { new_count: 90 });
  await brought("desk", null, "2026-04-11T09:00:00Z", { undone_at: now, new_count: 50 });
  await brought("desk", "d12", "2026-04-12T08:00:00Z", { rejected_count: 2 });
  await brought("desk", "d13", "2026-05-02T00:00:00Z", { new_count: 70 });
  const [source] = await db.sql`select id from sources where slug = 'bot'`;
  await db.sql`
    insert into span_contacts (source_id, trace_id, interaction) values (${source?.id}, 't', 'b1')`;
  for (const [span, received] of [
    ["s1", "08:05:02"],
    ["s2", "08:05:04"],
  ])
    await db.sql`
      insert into spans (source_id, trace_id, span_id, name, started_at, ended_at, received_at, content_hash, content)
      values (${source?.id}, 't', ${span as string}, 'turn', '2026-04-14T08:00:00Z', '2026-04-14T08:05:00Z',
        ${`2026-04-14T${received}Z`}, gen_random_uuid(), '{}')`;
  await db.sql`
    insert into span_arrivals (source_id, trace_id, attempts) values (${source?.id}, 'x', 0), (${source?.id}, 'y', 2)`;
  await db.sql`insert into webhooks (source, kind, last_message_at) values ('bot', 'standard', '2026-04-19T09:00:00Z')`;
});

test("calls that ended at 08:10 and came after 3 min, 1 min, before their end and 18 d 15 h 50 min later: the median is 2 min", async () => {
  const found = await delays(db.database, april, everything);
  expect(found).toEqual([
    { source: "bot", channel: "chat", n: 2, p50: 3, p90: 3.8, p99: 3.98 },
    {
      source: "desk",
      channel: "voice",
      n: 4,
      p50: 120,
      p90: expect.closeTo(1_128_594),
      p99: expect.closeTo(1_563_839.4),
    },
  ]);
  expect(await delays(db.database, april, { ...supervisor, teamIds: [] })).toEqual([]);
});

test("of the newest 3 calls, those of the 13th to the 15th, one has arrived: after 18 d 15 h 50 min", async () => {
  const found = await delays(db.database, april, everything, 3);
  expect(found.find(({ source }) => source === "desk")).toMatchObject({
    n: 1,
    p50: 1_612_200,
    p99: 1_612_200,
  });
});

test("of the deliveries since 1 April 5 count, the undone one and the one of March do not; 4 came again, 3 were refused", async () => {
  expect(await deliveries(db.database, april, everything)).toEqual([
    {
      ...{ source: "bot", deliveries: 0, fresh: 0, updated: 0, duplicates: 0, rejected: 0 },
      ...{ last: "2026-04-19T09:00:00.000Z", waiting: 2, failing: 1 },
    },
    {
      ...{ source: "desk", deliveries: 5, fresh: 73, updated: 1, duplicates: 4, rejected: 3 },
      ...{ last: "2026-05-02T00:00:00.000Z", waiting: 0, failing: 0 },
    },
    expect.objectContaining({ source: null }),
  ]);
  const narrowed = await deliveries(db.database, { ...april, where: { source: ["bot"] } }, everything);
  expect(narrowed?.map(({ source }) => source)).toEqual(["bot"]);
  expect(await deliveries(db.database, april, supervisor)).toBeNull();
});

test("daily calls that stop on the 15th at 08:00 are stale after two days and a moment, chats of an unknown rhythm never", async () => {
  const at = async (moment: string, viewer = everything) =>
    (await pulse(db.database, april, viewer, new Date(moment))).map(({ source, usualSeconds, isStale }) => [
      source,
      usualSeconds,
      isStale,
    ]);
  expect(await at("2026-04-17T07:59:00Z")).toEqual([
    ["bot", null, false],
    ["desk", 86_400, false],
  ]);
  expect(await at("2026-04-17T08:01:00Z")).toEqual([
    ["bot", null, false],
    ["desk", 86_400, true],
  ]);
  expect(await at("2026-04-17T08:01:00Z", supervisor)).toEqual([["desk", 86_400, true]]);
});

test("last seen is not bound to the period: in May the calls were last seen on 15 April, 16 days 4 hours ago", async () => {
  const may = { ...april, period: { from: "2026-05-01", to: "2026-06-01", timeZone: "UTC" } };
  const found = await pulse(db.database, may, everything, new Date("2026-05-01T12:00:00Z"));
  expect(found.find(({ source }) => source === "desk")).toMatchObject({
    last: "2026-04-15T08:00:00.000Z",
    quietSeconds: 16 * 86_400 + 4 * 3_600,
    isStale: true,
  });
});

test("calls that come in a file every 4 days are not stale after 3 days, nor after 8, but after 8 and a minute", async () => {
  await brought("desk", "d14", "2026-04-17T08:00:00Z");
  const stale = async (moment: string) =>
    (await pulse(db.database, april, everything, new Date(moment))).find(({ source }) => source === "desk")
      ?.isStale;
  expect(await stale("2026-04-18T08:00:00Z")).toBe(false);
  expect(await stale("2026-04-23T08:00:00Z")).toBe(false);
  expect(await stale("2026-04-23T08:01:00Z")).toBe(true);
});
