import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import type { Filter } from "@/language/filter";
import { drawnContacts, exemplars, namedContacts } from "./heard-contacts";

const db = testDatabase();
const filter: Filter = {
  period: { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" },
  asOf: null,
  by: [],
  where: {},
};
let ids: Map<string, number>;
let supervisor: Viewer;

/** A journey of two contacts; the second one ends well and easily unless something else is said. */
const pair = (id: string, second: Partial<Contact> = {}, contextRead = true): Contact[] => [
  {
    id: `${id}1`,
    at: "2026-04-10T08:00:00Z",
    customer: id,
    intent: "refund",
    agent: "Bot",
    agentKind: "ai",
    handoff: { to: `${id}2`, contextRead },
  },
  {
    id: `${id}2`,
    at: "2026-04-10T09:00:00Z",
    customer: id,
    channel: "voice",
    intent: "refund",
    agent: "Ann",
    team: "One",
    csat: 5,
    ces: 6,
    ...second,
  },
];

beforeAll(async () => {
  ids = await world(db.sql, [
    ...pair("good"),
    ...pair("lost", { at: "2026-04-09T09:00:00Z" }, false).map((one) =>
      one.id === "lost1" ? { ...one, at: "2026-04-09T08:00:00Z" } : one,
    ),
    ...pair("hard", { ces: 4 }),
    ...pair("sad", { csat: 3 }),
    ...pair("open", { outcome: "unresolved" }),
    ...pair("other", { intent: "parcel" }),
    ...pair("far", { team: "Two", agent: "Bo" }),
    {
      id: "fresh",
      at: "2026-04-11T08:00:00Z",
      customer: "fresh",
      agent: "Ann",
      team: "One",
      csat: 5,
      ces: 7,
    },
  ]);
  const [one] = await db.sql`select id from teams where name = 'One'`;
  supervisor = { ...everything, role: "supervisor", teamIds: [one?.id as number] };
});

const names = (found: { id: number }[]) =>
  found.map(({ id }) => [...ids].find(([, known]) => known === id)?.[0]);

test("arrived after another contact, ended confirmed and easy, on refunds: lost context first, and no other team's", async () => {
  const found = await exemplars(db.database, { filter, viewer: supervisor, limit: 9 }, ["refund"]);
  expect(names(found)).toEqual(["lost2", "good2"]);
  expect(found[0]).toMatchObject({ earlier: 1, arrivedLost: true, csat: 5, ease: 6, agentName: "Ann" });
});

test("on any intent, and for whom all teams are open", async () => {
  const found = await exemplars(db.database, { filter, viewer: everything, limit: 9 }, []);
  expect(names(found)).toEqual(["lost2", "good2", "other2", "far2"]);
});

test("the same seed draws the same contacts, another one others; only the own team's", async () => {
  const draw = async (seed: string) =>
    names(await drawnContacts(db.database, { filter, viewer: supervisor, limit: 3 }, seed));
  expect(await draw("a")).toEqual(await draw("a"));
  const drawn = await Promise.all("abcdef".split("").map(draw));
  expect(new Set(drawn.map((one) => one.join())).size).toBeGreaterThan(1);
  expect(drawn.flat()).not.toContain("far2");
});

test("by their ids, without those of other teams", async () => {
  const wanted = [ids.get("good2") ?? 0, ids.get("far2") ?? 0];
  expect(names(await namedContacts(db.database, supervisor, wanted))).toEqual(["good2"]);
  expect(await namedContacts(db.database, supervisor, [])).toEqual([]);
});
