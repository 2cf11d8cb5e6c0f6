import { beforeEach, expect, test } from "vitest";
import { connect } from "@/db/client";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { lines, toldJourneys } from "./test-told";
import { type Contact, rebuildWorld, world } from "./test-world";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const at = (id: string, instant: string, more: Partial<Contact> = {}): Contact => ({
  id,
  at: instant,
  customer: "C1",
  ...more,
});

test("336 h after 1 March 12:00 is 15 March 12:00: a contact 1 ms before joins, one exactly then opens the next", async () => {
  await world(db.sql, [
    at("i01", "2026-03-01T12:00:00.000Z"),
    at("i02", "2026-03-15T11:59:59.999Z"),
    at("i03", "2026-03-15T12:00:00.000Z"),
  ]);
  expect(await lines(db.sql)).toEqual(["i01 i02", "i03"]);
  expect((await toldJourneys(db.sql)).map(({ maturesAt }) => maturesAt)).toEqual([
    "2026-03-15T12:00:00.000Z",
    "2026-03-29T12:00:00.000Z",
  ]);
});

test("the window is anchored: contacts on days 0, 10, 20 and 30 make 0+10, 20+30, not one chain of gaps", async () => {
  await world(db.sql, [
    at("i01", "2026-01-01T00:00:00Z"),
    at("i02", "2026-01-11T00:00:00Z"),
    at("i03", "2026-01-21T00:00:00Z"),
    at("i04", "2026-01-31T00:00:00Z"),
  ]);
  expect(await lines(db.sql)).toEqual(["i01 i02", "i03 i04"]);
});

test("the next journey opens with a contact, not where the window ends: days 0, 20, 33 make 0, 20+33", async () => {
  await world(db.sql, [
    at("i01", "2026-01-01T00:00:00Z"),
    at("i02", "2026-01-21T00:00:00Z"),
    at("i03", "2026-02-03T00:00:00Z"),
  ]);
  expect(await lines(db.sql)).toEqual(["i01", "i02 i03"]);
});

test.each(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])(
  "24 March 10:30Z + 336 h = 7 April 10:30Z and 18 October + 336 h = 1 November in a session in %s",
  async (zone) => {
    const contacts = [
      at("i01", "2026-03-24T10:30:00Z"),
      at("i02", "2026-04-07T09:30:00Z"),
      at("i03", "2026-04-07T10:29:59Z"),
      at("i04", "2026-04-07T10:30:00Z"),
      at("i05", "2026-10-18T00:30:00Z"),
      at("i06", "2026-11-01T00:29:59Z"),
      at("i07", "2026-11-01T00:30:00Z"),
    ];
    const zoned = connect(db.url, 1);
    try {
      await zoned`select set_config('TimeZone', ${zone}, false)`;
      await world(zoned, contacts);
      expect(await lines(zoned)).toEqual(["i01 i02 i03", "i04", "i05 i06", "i07"]);
      const [first] = await toldJourneys(zoned);
      expect(first?.maturesAt).toBe("2026-04-07T10:30:00.000Z");
    } finally {
      await zoned.end();
    }
  },
);

test("customers do not share a journey", async () => {
  await world(db.sql, [
    at("i01", "2026-03-01T12:00:00Z"),
    at("i02", "2026-03-01T13:00:00Z", { customer: "C2" }),
  ]);
  expect(await lines(db.sql)).toEqual(["i01", "i02"]);
});

test("what the company sent opens nothing, counts nowhere, and belongs to the line only inside a window", async () => {
  const sent = {
    direction: "outbound",
    channel: "email",
    team: "Mail",
    agent: "M",
    agentKind: "ai",
  } as const;
  await world(db.sql, [
    at("before", "2026-03-01T11:59:59Z", sent),
    at("i01", "2026-03-01T12:00:00Z", { channel: "voice", team: "Phone", agent: "P" }),
    at("inside", "2026-03-02T12:00:00Z", { ...sent, intent: "advert", outcome: "unresolved", csat: 1 }),
    at("internal", "2026-03-03T12:00:00Z", { direction: "internal" }),
    at("unknown", "2026-03-04T12:00:00Z", { direction: "unknown" }),
    at("after", "2026-03-15T12:00:00Z", sent),
    at("only", "2026-03-15T12:00:00Z", { ...sent, customer: "C2" }),
  ]);
  expect(await toldJourneys(db.sql)).toEqual([
    {
      opener: "i01",
      customer: "C1",
      openedAt: "2026-03-01T12:00:00.000Z",
      maturesAt: "2026-03-15T12:00:00.000Z",
      lastContactAt: "2026-03-01T12:00:00.000Z",
      line: ["i01", "inside", "internal", "unknown"],
      contactCount: 1,
      second: null,
      handoffCount: 0,
      lostHandoffCount: 0,
      channels: ["voice"],
      channelPath: "voice",
      intents: [],
      teams: ["Phone"],
      agents: ["P"],
      agentKinds: ["human"],
      sources: ["test"],
      resolved: true,
      outcome: "resolved",
    },
  ]);
});

test("a message sent at the very instant of the opening belongs to it, also when it sorts first", async () => {
  await world(db.sql, [
    at("a", "2026-03-01T12:00:00Z", { direction: "outbound" }),
    at("b", "2026-03-01T12:00:00Z"),
  ]);
  expect(await lines(db.sql)).toEqual(["a b"]);
  expect((await toldJourneys(db.sql))[0]?.opener).toBe("b");
});

test("a contact of nobody belongs to no journey", async () => {
  await world(db.sql, [at("i01", "2026-03-01T12:00:00Z", { customer: null })]);
  expect(await lines(db.sql)).toEqual([]);
  expect(await db.sql`select journey_id from interactions`).toMatchObject([{ journey_id: null }]);
});

test("of openers at one instant the first by source and external id gives the name, whatever ends first", async () => {
  await world(db.sql, [
    at("c", "2026-03-01T12:00:00Z", { source: "beta", minutes: 1 }),
    at("b", "2026-03-01T12:00:00Z", { source: "alpha", minutes: 30 }),
    at("B", "2026-03-01T12:00:00Z", { source: "alpha", minutes: 40 }),
    at("a", "2026-03-01T12:00:00Z", { source: "beta", minutes: 2 }),
  ]);
  expect((await toldJourneys(db.sql))[0]).toMatchObject({ opener: "B", line: ["c", "a", "b", "B"] });
});

test("a path joins runs and lists repeat nothing: chat, chat, voice, chat is chat > voice > chat", async () => {
  const path = ["chat", "chat", "voice", "chat"] as const;
  await world(
    db.sql,
    path.map((channel, hour) =>
      at(`i${hour}`, `2026-03-01T0${hour}:00:00Z`, { channel, intent: `want ${hour % 2}` }),
    ),
  );
  expect((await toldJourneys(db.sql))[0]).toMatchObject({
    channelPath: "chat > voice > chat",
    channels: ["voice", "chat"],
    intents: ["want 0", "want 1"],
    teams: [],
    agents: [],
    contactCount: 4,
    second: "i1",
  });
});

test("with a window of 168 h a contact on day 7 opens the next journey", async () => {
  await db.sql`insert into settings (key, value) values ('journey_window_hours', '168')`;
  await world(db.sql, [
    at("i01", "2026-03-01T12:00:00Z"),
    at("i02", "2026-03-08T11:59:59Z"),
    at("i03", "2026-03-08T12:00:00Z"),
  ]);
  expect(await lines(db.sql)).toEqual(["i01 i02", "i03"]);
  await db.sql`delete from settings`;
  await rebuildWorld(db.sql);
  expect(await lines(db.sql)).toEqual(["i01 i02 i03"]);
});
