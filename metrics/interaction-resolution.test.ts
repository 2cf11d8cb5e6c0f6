import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { interactionResolution } from "./interaction-resolution";
import { ended, foldLaw, isInbound, theContacts } from "./test-fold";
import { counts, reading } from "./test-measure";

const db = testDatabase();

beforeAll(async () => {
  await world(db.sql, [
    {
      id: "first-instant",
      at: "2026-03-31T23:50:00Z",
      minutes: 10,
      customer: "A",
      channel: "voice",
      team: "Red",
    },
    { id: "ends-in-may", at: "2026-04-30T23:50:00Z", minutes: 10, customer: "A", channel: "voice" },
    {
      id: "last-instant",
      at: "2026-04-30T23:49:59Z",
      minutes: 10,
      customer: "A",
      channel: "voice",
      team: "Blue",
    },
    {
      id: "handed",
      at: "2026-04-10T08:00:00Z",
      customer: "B",
      outcome: "handed_off",
      agentKind: "ai",
      team: "Red",
    },
    { id: "left", at: "2026-04-10T09:00:00Z", customer: "C", outcome: "customer_left", agentKind: "ai" },
    { id: "unknown", at: "2026-04-10T10:00:00Z", customer: null, outcome: "unknown" },
    { id: "open", at: "2026-04-10T11:00:00Z", customer: "D", minutes: null, outcome: "unknown" },
    { id: "notice", at: "2026-04-10T12:00:00Z", customer: "D", direction: "outbound" },
  ]);
});

test("2 resolved of 4 known: a handed-off leg and a customer who left are misses, open and outbound do not count", async () => {
  const { k, n, value, excluded, standing } = await reading(db, interactionResolution);
  expect({ k, n, value, excluded, standing }).toEqual({
    k: 2,
    n: 4,
    value: 0.5,
    excluded: { open: 1, outbound: 1 },
    standing: "too_few",
  });
});

test("one of five is unknown: bounds 2/5 .. 3/5, coverage 4/5", async () => {
  const { coverage } = await reading(db, interactionResolution);
  expect(coverage).toEqual({ known: 4, of: 5, share: 0.8, low: 0.4, high: 0.6 });
});

test("a contact is dated by its end, half-open: 00:00:00 on 1 April is in, 00:00:00 on 1 May is out", async () => {
  expect(await counts(db, interactionResolution, "by=channel")).toEqual({ chat: [0, 2], voice: [2, 2] });
  expect(await counts(db, interactionResolution, "by=day&from=2026-05-01&to=2026-05-02")).toEqual({
    "2026-05-01": [1, 1],
  });
});

test("by agent kind and by team, rows without one in a group of their own", async () => {
  expect(await counts(db, interactionResolution, "by=agent_kind")).toEqual({ ai: [0, 2], human: [2, 2] });
  expect(await counts(db, interactionResolution, "by=team")).toEqual({
    Blue: [1, 1],
    Red: [1, 2],
    null: [0, 1],
  });
  expect((await reading(db, interactionResolution, "team=(none),Blue")).n).toBe(2);
});

test("a supervisor of team Red sees 1 of 2, whatever else there is", async () => {
  const [red] = await db.sql`select id from teams where name = 'Red'`;
  const supervisor = { ...everything, role: "supervisor" as const, teamIds: [red?.id as number] };
  expect(await reading(db, interactionResolution, "", supervisor)).toMatchObject({ k: 1, n: 2 });
});

test("in Berlin April begins two hours earlier, so a contact that ended at 22:30 UTC on 31 March is in", async () => {
  await world(db.sql, [{ id: "berlin", at: "2026-03-31T22:20:00Z", minutes: 10, customer: "E" }]);
  expect((await reading(db, interactionResolution)).n).toBe(4);
  // One comes in at the front, and the one that ended at 23:59:59 UTC on 30 April goes out at the back.
  expect((await reading(db, interactionResolution, "time_zone=Europe/Berlin")).n).toBe(4);
  expect(await counts(db, interactionResolution, "time_zone=Europe/Berlin&by=week&to=2026-04-06")).toEqual({
    "2026-03-30": [2, 2],
  });
});

foldLaw(db, interactionResolution, theContacts, {
  at: ended,
  counts: (contact) => isInbound(contact) && contact.minutes !== null && contact.outcome !== "unknown",
  adds: ({ outcome }) => (outcome === "resolved" ? 1 : 0),
});
