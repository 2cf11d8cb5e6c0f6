import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { rebuildAll } from "@/journeys/rebuild-all";
import { limitSharing, redoLink, undoLink } from "./link-decisions";
import { contents, deliver } from "./test-delivery";

const db = testDatabase();
beforeEach(async () => {
  await emptied(db.sql);
  await limitSharing(db.sql, 1);
});

const identifier = fc.constantFrom(
  ...["customer_id:A", "customer_id:B", "customer_id:C", "customer_id:guest"],
  ...["email:office@x.org", "email:office@x.org", "phone:+493012345", "anonymous_id:v1"],
);
const named = identifier.map((text) => ({ type: text.split(":")[0], value: text.split(":")[1] }));
const contact = fc
  .tuple(fc.array(named, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 60 }))
  .map(([identifiers, day]) => ({
    channel: "chat",
    started_at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
    customer: { identifiers },
    csat: 4,
  }));
const same = fc
  .record({ a: named, b: named })
  .filter(({ a, b }) => a.value !== "guest" && b.value !== "guest")
  .map((pair) => ({ record_type: "identity", ...pair }));
const survey = named
  .filter(({ value }) => value !== "guest")
  .map((one) => ({ record_type: "survey", type: "nps", score: 9, customer: { identifiers: [one] } }));

/** A stream, and the same with some of it twice, in another order and in several deliveries. */
const stream = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: contact },
      { weight: 1, arbitrary: same },
      { weight: 1, arbitrary: survey },
    ),
    { minLength: 3, maxLength: 16 },
  )
  .map((records) =>
    records.map((record, n) => ({
      ...record,
      external_id: `r${n}`,
      source_updated_at: new Date(Date.UTC(2026, 5, 1, n)).toISOString(),
    })),
  )
  .chain((records) =>
    fc.record({
      records: fc.constant(records),
      again: fc
        .shuffledSubarray([...records, ...records], { minLength: 2 * records.length })
        .chain((all) => fc.tuple(fc.constant(all), fc.array(fc.nat(all.length), { maxLength: 4 }))),
      pick: fc.nat(),
    }),
  );

async function deliverAgain([all, cuts]: [Record<string, unknown>[], number[]]): Promise<void> {
  const borders = [0, ...cuts.sort((a, b) => a - b), all.length];
  for (const [place, border] of borders.slice(1).entries())
    await deliver(db.sql, all.slice(borders[place], border));
}

/** A decision about one of the links there are, by what the two are called. */
async function pairs(): Promise<[number, number, string][]> {
  const rows = await db.sql`
    select distinct least(identity_id, owner_id)::int as low, greatest(identity_id, owner_id)::int as high,
      least(a.kind || a.value, b.kind || b.value) || ' ' || greatest(a.kind || a.value, b.kind || b.value) as name
    from identity_links join identities a on a.id = identity_id join identities b on b.id = owner_id
    where identity_id <> owner_id order by name`;
  return rows.map(({ low, high, name }) => [low, high, name]);
}

const journeyRows = () =>
  db.sql`
  select customer_id, id, opened_at, interaction_count from journeys order by id`.values();

test("any order, doubling and splitting of deliveries gives the same customers and journeys", () =>
  fc.assert(
    fc.asyncProperty(stream, async ({ records, again, pick }) => {
      await emptied(db.sql);
      await deliver(db.sql, records);
      const before = await contents(db.sql);
      const links = await pairs();
      const chosen = links[pick % Math.max(1, links.length)];
      if (chosen) await undoLink(db.sql, [chosen[0], chosen[1]]);
      const decided = await contents(db.sql);

      await emptied(db.sql);
      await deliverAgain(again);
      expect(await contents(db.sql)).toEqual(before);

      const [low, high] = (await pairs()).find(([, , name]) => name === chosen?.[2]) ?? [];
      if (low === undefined || high === undefined) return;
      await undoLink(db.sql, [low, high]);
      expect(await contents(db.sql)).toEqual(decided);
      await deliverAgain(again);
      expect(await contents(db.sql)).toEqual(decided);
      const stitched = await journeyRows();
      await rebuildAll(db.sql, {});
      expect(await journeyRows()).toEqual(stitched);
      await redoLink(db.sql, [high, low]);
      expect(await contents(db.sql)).toEqual(before);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
  ));
