import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import type { AgentKind } from "@/language/vocabulary";
import { interactionResolution } from "./interaction-resolution";
import { simpsonWarning } from "./simpson-warning";
import { measured } from "./test-measure";

const db = testDatabase();

function contacts(intent: string, agentKind: AgentKind, resolved: number, n: number): Contact[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `${intent} ${agentKind} ${i}`,
    at: "2026-04-10T09:00:00Z",
    customer: `${intent} ${agentKind} ${i}`,
    intent,
    agentKind,
    outcome: i < resolved ? "resolved" : "unresolved",
  }));
}

beforeAll(async () => {
  await world(db.sql, [
    ...contacts("easy", "human", 10, 10),
    ...contacts("easy", "ai", 36, 40),
    ...contacts("hard", "human", 12, 40),
    ...contacts("hard", "ai", 2, 10),
    ...contacts("rare", "human", 0, 20),
  ]);
});

const sides = (where = "") =>
  Promise.all([
    measured(db, interactionResolution, `by=intent&agent_kind=human${where}`),
    measured(db, interactionResolution, `by=intent&agent_kind=ai${where}`),
  ]);

test("people do better with the easy (10/10 to 36/40) and with the hard (12/40 to 2/10), and worse overall: 22/50 to 38/50", async () => {
  const warning = simpsonWarning(...(await sides()));
  expect(warning).toMatchObject({ intents: 2, reversed: true });
  expect(warning?.crude).toBeCloseTo(-0.32, 12);
  expect(warning?.adjusted).toBeCloseTo(0.1, 12);
});

test("one intent by itself, 12/40 less 2/10 = 10 points, cannot turn round", async () => {
  const warning = simpsonWarning(...(await sides("&intent=hard")));
  expect(warning).toMatchObject({ intents: 1, reversed: false });
  expect(warning?.crude).toBeCloseTo(0.1, 12);
});

test("what only one side had is compared with nothing", async () => {
  expect(simpsonWarning(...(await sides("&intent=rare")))).toBeNull();
});

test("withheld intents count neither overall nor within", async () => {
  await db.sql`update settings set value = '11' where key = 'smallest_group'`;
  expect(simpsonWarning(...(await sides()))).toBeNull();
  await db.sql`update settings set value = '1' where key = 'smallest_group'`;
});
