import fc from "fast-check";
import type { Sql } from "postgres";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { rebuildAll } from "./rebuild-all";
import type { Contact } from "./test-contact";
import { naive } from "./test-naive";
import { naiveUnits, toldUnits } from "./test-naive-units";
import { deliveries, randomContacts } from "./test-random-contacts";
import { type ToldHandoff, toldHandoffs, toldJourneys } from "./test-told";
import { world } from "./test-world";

const db = testDatabase();

const sorted = (handoffs: ToldHandoff[]) => handoffs.map((one) => JSON.stringify(one)).sort();

async function told(sql: Sql) {
  return {
    journeys: await toldJourneys(sql),
    handoffs: sorted(await toldHandoffs(sql)),
    units: await toldUnits(sql),
  };
}

function expected(contacts: Contact[], hours: number) {
  const { journeys, handoffs } = naive(contacts, hours);
  return { journeys, handoffs: sorted(handoffs), units: naiveUnits(contacts) };
}

// Many worlds take long on a busy machine.
const patience = 240_000;

test(
  "journeys, handoffs and contact units are what a naive reading of the definitions says, however they arrive",
  async () => {
    const worlds = randomContacts.chain((contacts) => fc.tuple(fc.constant(contacts), deliveries(contacts)));
    await fc.assert(
      fc.asyncProperty(worlds, async ([contacts, parts]) => {
        await emptied(db.sql);
        for (const part of parts) await world(db.sql, part);
        expect(await told(db.sql)).toEqual(expected(contacts, 336));
      }),
      { numRuns: 40 },
    );
  },
  patience,
);

test(
  "rebuilding everything changes nothing, also customer by customer, and a week is as exact as two",
  async () => {
    await fc.assert(
      fc.asyncProperty(randomContacts, fc.constantFrom(1, 200_000), async (contacts, customersAtOnce) => {
        await db.sql`delete from settings`;
        await emptied(db.sql);
        await world(db.sql, contacts);
        await rebuildAll(db.sql, { customersAtOnce });
        expect(await told(db.sql)).toEqual(expected(contacts, 336));
        await rebuildAll(db.sql, { customersAtOnce, window: 168 });
        expect(await told(db.sql)).toEqual(expected(contacts, 168));
      }),
      { numRuns: 15 },
    );
  },
  patience,
);
