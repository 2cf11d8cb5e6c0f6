import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import type { Contact } from "@/journeys/test-world";
import { type Dimension, dimensionNames, none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { type Grouping, groupings, isGrain } from "@/language/grouping";
import { shifted } from "@/language/period";
import { type Crowd, crowdSize } from "../crowd-size";
import { type FoundGroup, foundGroups } from "../found-groups";
import { journeyResolution } from "../journey-resolution";
import type { Cell } from "../metric";
import { partition } from "../partition";
import { type Question, question } from "../question";
import { registry } from "../registry";
import { oneSeries } from "../series";
import { silence } from "../silence";
import { randomWorld, settle } from "../test-random-world";
import { isEach } from "./each";
import { foldRollUps } from "./fold";
import { type Held, heldBy } from "./held";

const db = testDatabase();
const zone = "Europe/Berlin";
beforeAll(() => db.sql`insert into settings (key, value) values ('time_zone', ${db.sql.json(zone)})`);

const values: Record<Dimension, string[]> = {
  channel: ["voice", "chat", "email", none],
  intent: ["billing", "billing > refund", "delivery", none],
  team: ["Red", "Blue", none],
  agent: ["Ann"],
  agent_kind: ["human", "ai", none],
  agent_path: ["ai", "human", "ai > human"],
  channels: ["single", "cross"],
  channel_path: ["voice", "chat > voice", "voice > chat"],
  model: ["small", "large", none],
  knowledge_version: ["v1", "v2", none],
  source: ["test", none],
  hour_of_day: ["09", "17"],
};
const often: Dimension[] = [
  "channel",
  "intent",
  "team",
  "agent_kind",
  "channels",
  "agent_path",
  "channel_path",
  "model",
  "knowledge_version",
];

/** Every third contact, and every second, says by what it was answered. */
const world = randomWorld.map((contacts) =>
  [...contacts, ...contacts.flatMap(twins)].map((one, i) => ({
    ...one,
    ...(i % 3 > 0 && { model: i % 3 === 1 ? "small" : "large" }),
    ...(i % 2 > 0 && { knowledgeVersion: i % 4 === 1 ? "v1" : "v2" }),
  })),
);

/** The like of each, of other people, at some hour of one of two days; the second has 23 hours. */
function twins(one: Contact, i: number): Contact[] {
  const hour = String((7 * i + 3) % 24).padStart(2, "0");
  return ["2026-03-12", "2026-03-29"].map((day) => ({
    ...one,
    at: `${day}T${hour}:15:00.000Z`,
    id: `${one.id} on ${day}`,
    customer: `Twin ${i}`,
  }));
}

/** A week and two weeks after some of them, and before the others. */
const betweenTwins = [
  ...["2026-03-19T10:10:00Z", "2026-03-26T11:40:00Z"],
  ...["2026-04-05T09:30:00Z", "2026-04-12T08:20:00Z"],
];

const where = fc
  .uniqueArray(fc.constantFrom(...often, ...often, ...dimensionNames), { maxLength: 2 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .subarray(values[name], { minLength: 1, maxLength: Math.min(2, values[name].length) })
          .map((some) => [name, some] as const),
      ),
    ),
  )
  .map((chosen): Filter["where"] => Object.fromEntries(chosen));

const filter: fc.Arbitrary<Filter & { asOf: string }> = fc.record({
  where,
  by: fc.uniqueArray(fc.constantFrom<Grouping>(...groupings, ...often), {
    maxLength: 2,
    selector: (by) => (isGrain(by) ? "time" : by.split(":")[0]),
  }),
  period: fc
    .record({
      from: fc.constantFrom("2026-02-01", "2026-03-01", "2026-03-07", "2026-03-20", "2026-03-29"),
      days: fc.constantFrom(1, 12, 31, 59, 90),
    })
    .map(({ from, days }) => ({ from, to: shifted(from, days), timeZone: zone })),
  asOf: fc.constantFrom(
    ...["2026-03-10T03:00:00Z", "2026-03-16T09:00:00Z", "2026-03-25T22:30:00Z", "2026-05-20T00:00:00Z"],
    ...Array.from({ length: 5 }, () => betweenTwins).flat(),
  ),
});

const askedAlone = (one: Filter) => registry.map((metric) => ({ metric, filter: oneSeries(metric, one) }));

/** By kinds of rows of which each has one, as where a change is taken apart. */
const askedApart = (one: Filter) => [journeyResolution, silence].map((metric) => partition(metric, one));

/** What is found with a roll-up and without. */
async function bothWays(asked: Question, held: Held) {
  const read = async (from: Held | null) =>
    foundGroups(await db.database.execute(question([asked], from)), asked, 0)
      .filter(saysSomething)
      .map((group) => ({ ...joined(group), cells: inOrder(group.cells).map(joined) }))
      .sort((a, b) => (JSON.stringify(a.values) < JSON.stringify(b.values) ? -1 : 1));
  return { rolled: await read(held), facts: await read(null) };
}

/** Where rows are found by an index of some, groups of none of these are not found; from roll-ups they are, empty. */
const saysSomething = ({ sums, crowds }: FoundGroup) =>
  crowdSize(crowds) > 0 || Object.values(sums).some((sum) => sum !== 0);

const joined = <T extends { crowds: Crowd[] }>({ crowds, ...rest }: T) => ({
  ...rest,
  crowd: crowds.reduce((all, one) => all | BigInt(one), 0n),
});

const inOrder = (cells: Cell[]) =>
  cells.toSorted((a, b) => (JSON.stringify(a.of) < JSON.stringify(b.of) ? -1 : 1));

/** Sums in another order differ in their last digits, and by these alone where they cancel out: 100/3 - 100/3. */
const rounded = (sum: number) => (Math.abs(sum) < 1e-9 ? 0 : Number(sum.toPrecision(12)));

const close = (found: unknown) =>
  JSON.stringify(found, (_, value) =>
    typeof value === "bigint" ? String(value) : typeof value === "number" ? rounded(value) : value,
  );

describe("roll-ups", { timeout: 240_000 }, () => {
  test("say of every metric what the facts say, whatever is asked and whichever days are summed up", async () => {
    let [held, each, apart, spans, hours] = [0, 0, 0, 0, 0];
    const compared = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(world, { minLength: 1, maxLength: 2 }),
        fc.array(filter, { minLength: 3, maxLength: 3 }),
        // A few dirty days leave hardly a week or month whole.
        fc.oneof(fc.constant([]), fc.array(fc.nat(40), { maxLength: 8 })),
        fc.constantFrom(0, 0, 0, 2),
        async ([first = [], ...later], filters, dirty, factsForRow) => {
          await settle(db, first);
          await foldRollUps(db.database, { daysAtOnce: 5, leastFacts: 0, factsForRow });
          for (const next of later) await settle(db, next);
          if (later.length > 0 && dirty.length % 2 === 0)
            await foldRollUps(db.database, { leastFacts: factsForRow, factsForRow });
          for (const day of dirty)
            await db.sql`
              insert into roll_up_marks (family, day)
              select distinct family, ${"2026-03-01"}::date + ${day}::int from roll_up_days`;
          const [long] = await db.sql`
            select count(*)::int as n from roll_ups
            where grain in ('week', 'month') and not exists (
              select from roll_up_marks as marks
              where marks.family = roll_ups.family and marks.day between roll_ups.day - 1 and roll_ups.day + 31)`;
          spans += long?.n ?? 0;
          const [short] = await db.sql`
            select count(*)::int as n from roll_up_days as days
            where cardinality(hour_levels) > 0 and exists (
              select from unnest(${filters.map(({ asOf }) => asOf)}::timestamptz[]) as asked(moment)
              where days.settles_from <= moment and days.settles_to > moment)`;
          hours += short?.n ?? 0;
          const [red] = await db.sql`select id from teams where name = 'Red'`;
          const supervisor: Viewer = { ...everything, role: "supervisor", teamIds: [red?.id ?? 0] };
          for (const one of filters)
            for (const viewer of [everything, supervisor])
              for (const { metric, filter } of [...askedAlone(one), ...askedApart(one)]) {
                const asked = { metric, filter, viewer, asOf: one.asOf };
                const level = heldBy([asked]);
                if (!level) continue;
                held += 1;
                if (level.level.some(isEach)) each += 1;
                if (level.level.includes("matter")) apart += 1;
                compared.add(metric.id);
                const { rolled, facts } = await bothWays(asked, level);
                expect(close(rolled), `${metric.id} by ${one.by}`).toEqual(close(facts));
              }
        },
      ),
      { numRuns: 18, endOnFailure: true },
    );
    // Or facts would have been compared with themselves.
    expect(held).toBeGreaterThan(300);
    expect(each).toBeGreaterThan(30);
    expect(apart).toBeGreaterThan(5);
    expect(spans).toBeGreaterThan(50);
    expect(hours).toBeGreaterThan(5);
    for (const id of ["interaction-resolution", "aht"]) expect(compared).toContain(id);
  });
});
