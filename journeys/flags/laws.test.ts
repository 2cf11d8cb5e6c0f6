import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { type FlagKind, flagKinds, flagRules } from "@/language/flags";
import { rebuildAll } from "../rebuild-all";
import { deliveries } from "../test-random-contacts";
import { world } from "../test-world";
import { naiveFlags, type ToldRules, toldFlags } from "./test-naive-flags";
import { randomJudged } from "./test-random-judged";

const db = testDatabase();

const usual = (kind: FlagKind) => ({
  severity: flagRules[kind].severity as number,
  parameters: Object.fromEntries(flagRules[kind].parameters.map(({ name, usual }) => [name, usual])),
});
const allOn: ToldRules = Object.fromEntries(flagKinds.map((kind) => [kind, usual(kind)]));
const seen = new Map<string, number>();

beforeAll(async () => {
  const rows = await db.sql`select kind, severity, parameters from flag_rules where is_on order by id`;
  expect(rows.map(({ kind, ...rule }) => [kind, rule])).toEqual(Object.entries(allOn));
});

test("flags are what a naive reading of the rules says, however the contacts arrive", async () => {
  const worlds = randomJudged.chain((contacts) => fc.tuple(fc.constant(contacts), deliveries(contacts)));
  await fc.assert(
    fc.asyncProperty(worlds, async ([contacts, parts]) => {
      await emptied(db.sql);
      for (const part of parts) await world(db.sql, part);
      const found = await toldFlags(db.sql);
      expect(found).toEqual(naiveFlags(contacts, 336, allOn));
      for (const { kind } of found) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect([...seen.keys()].sort()).toEqual(flagKinds.filter((kind) => kind !== "agent_outlier").sort());
});

test("raised with each delivery or rebuilt for all, also customer by customer, flags are the same rows", async () => {
  await fc.assert(
    fc.asyncProperty(randomJudged, fc.constantFrom(1, 200_000), async (contacts, customersAtOnce) => {
      await emptied(db.sql);
      await world(db.sql, contacts);
      const rows = () => db.sql`select * from flags order by id`;
      const before = await rows();
      await rebuildAll(db.sql, { customersAtOnce });
      expect(await rows()).toEqual(before);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
