import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import { parseComparison } from "@/language/comparison";
import type { Channel } from "@/language/vocabulary";
import type { MovedCell } from "./explanation";
import { journeyResolution } from "./journey-resolution";
import { severalMatters } from "./populations/matter";
import { type WhatMoved, whatMoved } from "./what-moved";

const db = testDatabase();
const april = { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" };

function journeys(month: string, intent: string, channel: Channel, resolved: number, n: number): Contact[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `${month} ${intent} ${channel} ${i}`,
    at: `${month}-10T09:00:00Z`,
    customer: `${month} ${intent} ${channel} ${i}`,
    intent,
    channel,
    outcome: i < resolved ? "resolved" : "unresolved",
  }));
}

/** The same customers an hour later, about something else. */
const and = (intent: string, contacts: Contact[]): Contact[] =>
  contacts.flatMap((one) => [
    one,
    { ...one, id: `${one.id} ${intent}`, at: one.at.replace("09:", "10:"), intent },
  ]);

beforeAll(async () => {
  await world(db.sql, [
    ...journeys("2026-03", "easy > first", "chat", 80, 100),
    ...journeys("2026-03", "hard", "voice", 40, 100),
    ...journeys("2026-04", "easy > first", "chat", 100, 100),
    ...journeys("2026-04", "easy > second", "chat", 8, 20),
    ...journeys("2026-04", "hard", "voice", 16, 40),
    ...journeys("2026-06", "easy", "chat", 30, 60),
    ...and("hard", journeys("2026-06", "easy", "sms", 0, 20)),
    ...journeys("2026-06", "rare", "video", 3, 3),
    ...journeys("2026-06", "rare", "social", 2, 4),
    ...journeys("2026-07", "easy", "chat", 57, 60),
    ...and("hard", journeys("2026-07", "easy", "sms", 12, 20)),
    ...and("easy > second", journeys("2026-07", "easy > first", "email", 10, 15)),
    ...journeys("2026-07", "rare", "video", 2, 4),
    ...journeys("2026-07", "rare", "social", 4, 4),
  ]);
});

const moved = (query: string) =>
  whatMoved(
    db.database,
    journeyResolution,
    parseComparison(new URLSearchParams(query), april),
    everything,
    new Date("2026-10-01T00:00:00Z"),
  );

const march = "against.from=2026-03-01&against.to=2026-04-01";
const july = "from=2026-07-01&to=2026-08-01&against.from=2026-06-01&against.to=2026-07-01";
/** How far the parts are from adding up to the change, by cells and by rate and mix. */
function missing({ comparison, explanation }: WhatMoved): number {
  if (!explanation || comparison.difference === null) return Number.NaN;
  const { rate, mix, cells, named, others, rest } = explanation;
  const sum = (some: MovedCell[], left: number) =>
    some.reduce((total, { parts }) => total + parts.total, left);
  const sums = [
    rate.value + mix.value,
    sum(cells, rest?.parts.total ?? 0),
    sum(named, others.total),
    others.rate + others.mix + sum(named, 0),
  ];
  return Math.max(...sums.map((one) => Math.abs(one - (comparison.difference ?? 0))));
}
const nameOf = ({ group }: MovedCell) => Object.values(group).join(", ");

test("120 of 200 to 124 of 160: +0.175, 0.0625 by rate and 0.1125 by mix, of the easy and the hard", async () => {
  const found = await moved(march);
  expect(found.comparison).toMatchObject({ verdict: "better", difference: expect.closeTo(0.175, 12) });
  expect(found.explanation?.rate.value).toBeCloseTo(0.0625, 12);
  expect(found.explanation?.mix.value).toBeCloseTo(0.1125, 12);
  expect(found.explanation?.cells.map((cell) => [nameOf(cell), cell.parts.rate, cell.parts.mix])).toEqual([
    ["easy, chat", expect.closeTo(0.0625, 12), expect.closeTo(0.040625, 12)],
    ["hard, voice", expect.closeTo(0, 12), expect.closeTo(0.071875, 12)],
  ]);
  expect(found.explanation?.rest).toBeNull();
  expect(missing(found)).toBeLessThan(1e-12);
});

test("the easy are named for both parts, the hard for their share alone: their rate stayed 0.4", async () => {
  const cells = (await moved(march)).explanation?.cells ?? [];
  expect(cells.map(({ reasons }) => reasons)).toEqual([["rate", "mix"], ["mix"]]);
  expect(cells[1]?.comparison).toMatchObject({ verdict: "no_clear_change" });
});

test("journeys about several matters are a kind of their own: 0 of 20 to 12 of 20, and the parts still add up", async () => {
  const found = await moved(july);
  const several = found.explanation?.cells.find(({ group }) => group.intent === severalMatters);
  expect(several).toMatchObject({ before: { k: 0, n: 20 }, after: { k: 12, n: 20 } });
  expect(found.explanation?.cells.map(nameOf)).toContain("easy, email");
  expect(missing(found)).toBeLessThan(1e-12);
});

test("kinds of fewer than ten journeys, 3 + 4 and then 4 + 4, are one remainder and never named", async () => {
  const found = await moved(july);
  expect(found.explanation?.rest).toMatchObject({ before: 7, after: 8 });
  expect(found.explanation?.cells.map(({ group }) => group.intent)).not.toContain("rare");
  expect(found.explanation?.named.map(nameOf)).toEqual(["easy, chat"]);
});

test("what is withheld joins the remainder with what would tell it: 15 by email, and the 60 by chat with them", async () => {
  await db.sql`update settings set value = '16' where key = 'smallest_group'`;
  const found = await moved(july);
  await db.sql`update settings set value = '1' where key = 'smallest_group'`;
  expect(found.explanation?.cells.map(nameOf)).toEqual(["(several), sms"]);
  expect(found.explanation?.rest).toMatchObject({ before: 60 + 7, after: 60 + 15 + 8 });
  expect(missing(found)).toBeLessThan(1e-12);
});

test("an intent that is selected selects the journeys that touch it, 95 then 80, not those about it alone", async () => {
  const found = await moved(`${july}&intent=easy`);
  expect(found).toMatchObject({ before: { n: 80 }, after: { n: 95 } });
  expect(found.explanation?.cells.map(({ group }) => group.intent)).toContain(severalMatters);
});

test("nothing is taken apart where the change is not clear: the hard stayed at 40 of 100 and 16 of 40", async () => {
  const found = await moved(`${march}&intent=hard`);
  expect(found).toMatchObject({
    comparison: { verdict: "no_clear_change" },
    explanation: null,
  });
});

test("nor where one side has too few, or none", async () => {
  expect(await moved(`${july}&intent=rare`)).toMatchObject({
    comparison: { verdict: "too_few" },
    explanation: null,
  });
  expect(await moved("from=2026-05-01&to=2026-06-01")).toMatchObject({
    comparison: { verdict: "too_few" },
    explanation: null,
  });
});
