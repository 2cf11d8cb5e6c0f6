import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import type { Contact } from "@/journeys/test-world";
import { journeyResolution } from "./journey-resolution";
import { journeyResolutionGap } from "./journey-resolution-gap";
import { rowsBehind } from "./rows-behind";
import { ended, foldLaw, isInbound, now } from "./test-fold";
import { counts, reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();

beforeAll(async () => {
  await settle(db, [
    { id: "A1", at: "2026-04-01T09:00:00Z", customer: "A", channel: "chat", intent: "billing", team: "Red" },
    { id: "A2", at: "2026-04-15T09:09:59Z", customer: "A", channel: "voice", intent: "delivery" },
    { id: "B1", at: "2026-04-01T09:00:00Z", customer: "B", channel: "chat", outcome: "unresolved" },
    { id: "B2", at: "2026-04-15T09:10:00Z", customer: "B", channel: "chat" },
    { id: "C1", at: "2026-04-02T09:00:00Z", customer: "C", channel: "email", outcome: "unknown" },
    { id: "D1", at: "2026-04-28T09:00:00Z", customer: "D", channel: "chat" },
    { id: "U1", at: "2026-04-02T09:00:00Z", customer: null, channel: "chat" },
  ]);
});

test("A came back a second before 336 quiet hours were over, B just then: A's one journey resolved, B's first not, its second yes", async () => {
  const { k, n, coverage, excluded, pending } = await reading(db, journeyResolutionGap);
  expect({ k, n, excluded, pending }).toEqual({ k: 3, n: 4, excluded: { unlinked: 1 }, pending: 0 });
  expect(coverage).toMatchObject({ known: 4, of: 5 });
  expect((await reading(db, journeyResolution)).n).toBe(5);
  expect(await counts(db, journeyResolutionGap, "by=channel_path")).toMatchObject({
    "chat > voice": [1, 1],
    chat: [2, 3],
  });
});

test("D's contact ended on 28 April 09:10 and its journey ends 336 hours later, to the second", async () => {
  const at = (asOf: string) => reading(db, journeyResolutionGap, `from=2026-04-28&as_of=${asOf}`);
  expect(await at("2026-05-12T09:09:59Z")).toMatchObject({ n: 0, value: null, pending: 1 });
  expect(await at("2026-05-12T09:10:00Z")).toMatchObject({ n: 1, k: 1, pending: 0 });
});

test("half of A's journey was Red's, so Red sees all of it", async () => {
  const [team] = await db.sql`select id from teams where name = 'Red'`;
  const red = { ...everything, teamIds: [team?.id as number] };
  expect(await reading(db, journeyResolutionGap, "", red)).toMatchObject({ k: 1, n: 1 });
});

test("the rows behind are the stored journeys that the first contacts opened", async () => {
  const filter = {
    period: { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" },
    asOf: "2026-06-01T00:00:00Z",
    by: [],
    where: {},
  };
  const page = { cursor: null, limit: 10 };
  const { rows } = await rowsBehind(db.database, journeyResolutionGap, filter, everything, page, now);
  const opened = await db.sql`select id, opened_at from journeys`;
  const openings = new Map(opened.map((row) => [Number(row.id), row.opened_at.toISOString()]));
  expect(rows).toHaveLength(4);
  for (const { id, journey, at } of rows) {
    expect(journey).toBe(id);
    expect(new Date(at).toISOString()).toBe(openings.get(id));
  }
});

const quiet = 336 * 3_600_000;

/** Contacts of one customer, cut wherever all that came before was over for 336 hours. */
function untilQuiet(contacts: Contact[]): Contact[][] {
  const order = (one: Contact) => `${one.at} ${ended(one)} ${one.id}`;
  const runs: Contact[][] = [];
  for (const contact of contacts.sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const open = runs.at(-1);
    if (open && Date.parse(contact.at) < over(runs.flat())) open.push(contact);
    else runs.push([contact]);
  }
  return runs;
}
const over = (contacts: Contact[]) => Math.max(...contacts.map((one) => Date.parse(ended(one)))) + quiet;
const lastOutcomes = (run: Contact[]) =>
  Object.values(Object.fromEntries(run.map(({ intent, outcome }) => [intent ?? "", outcome])));

const runsIn = (world: Contact[]) =>
  ["A", "B", "C", "D"].flatMap((customer) =>
    untilQuiet(world.filter((one) => one.customer === customer && isInbound(one))),
  );

foldLaw(db, journeyResolutionGap, runsIn, {
  at: ([first]) => first?.at ?? "",
  counts: (run) =>
    over(run) <= now.getTime() &&
    (lastOutcomes(run).every((outcome) => outcome === "resolved") ||
      lastOutcomes(run).some((outcome) => outcome !== "resolved" && outcome !== "unknown")),
  adds: (run) => (lastOutcomes(run).every((outcome) => outcome === "resolved") ? 1 : 0),
});
