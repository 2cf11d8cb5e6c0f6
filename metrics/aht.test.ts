import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { aht } from "./aht";
import { contacts } from "./contacts";
import { foldLaw, isInbound, started, theContacts } from "./test-fold";
import { counts, measured, reading } from "./test-measure";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

beforeAll(async () => {
  await world(db.sql, [
    { id: "1", at, customer: "A", agent: "Ann", talkSeconds: 300, holdSeconds: 60, afterContactSeconds: 40 },
    { id: "2", at, customer: "B", agent: "Ann", handleSeconds: 200 },
    { id: "3", at, customer: "C", agent: "Bo", handleSeconds: 900 },
    { id: "4", at, customer: "D", agent: "Bot", agentKind: "ai", handleSeconds: 100 },
    { id: "5", at, customer: "E", agent: "Bo", talkSeconds: 500 },
    { id: "6", at, customer: "F", agent: "Bo", minutes: null, handleSeconds: 50 },
    { id: "7", at, customer: "G", agent: "Bo", direction: "outbound", handleSeconds: 1 },
  ]);
});

test("(400 + 200 + 900) / 3 = 500 s of people; not the mean of Ann's 300 and Bo's 900, and no machine in it", async () => {
  const { value, n, coverage } = await reading(db, aht);
  expect({ value, n }).toEqual({ value: 500, n: 3 });
  expect(coverage).toMatchObject({ known: 3, of: 4 });
});

test("AI time is a series of its own, and asking for both pools nothing", async () => {
  expect((await reading(db, aht, "agent_kind=ai")).value).toBe(100);
  expect((await reading(db, aht, "agent_kind=ai,human")).value).toBe(500);
  const byKind = await measured(db, aht, "by=agent_kind");
  expect(byKind.map(({ group, value }) => [group.agent_kind, value])).toEqual([
    ["ai", 100],
    ["human", 500],
  ]);
});

test("by agent: Ann (400 + 200) / 2, Bo 900", async () => {
  const byAgent = await measured(db, aht, "by=agent");
  expect(byAgent.map(({ group, value }) => [group.agent, value])).toEqual([
    ["Ann", 300],
    ["Bo", 900],
  ]);
});

test("p50 of 200, 400 and 900 is 400, p90 is 400 + 0.8 · 500 = 800", async () => {
  expect((await reading(db, aht)).figures).toEqual({ p50: 400, p90: 800 });
  expect((await reading(db, aht, "agent=Nobody")).figures).toEqual({ p50: null, p90: null });
});

test("of Ann's 200 and 400 every fourth pair drawn is twice 200: from 200 to 400; Bo's only one has no interval", async () => {
  const byAgent = await measured(db, aht, "by=agent");
  expect(byAgent.map(({ low, high, method }) => [low, high, method])).toEqual([
    [200, 400, "bootstrap_percentile"],
    [null, null, "bootstrap_percentile"],
  ]);
});

test("from 300 contacts on, half of 100 s and half of 300 s: 200 ± 1.967930 · 100.1671 / √300; not below", async () => {
  await world(
    db.sql,
    Array.from({ length: 300 }, (_, i) => ({
      id: `many ${i}`,
      at: "2026-05-10T08:00:00Z",
      channel: i === 0 ? ("voice" as const) : ("email" as const),
      handleSeconds: i % 2 === 0 ? 100 : 300,
    })),
  );
  const may = "from=2026-05-01&to=2026-06-01";
  const whole = await reading(db, aht, may);
  expect(whole).toMatchObject({ value: 200, n: 300, method: "t", figures: { p50: 200, p90: 300 } });
  expect(whole.low).toBeCloseTo(200 - 11.380_831, 5);
  const fewer = await reading(db, aht, `${may}&channel=email`);
  expect(fewer).toMatchObject({ n: 299, method: "bootstrap_percentile" });
  expect(fewer.low).toBeGreaterThan(200 - 12.5);
  expect(fewer.low).toBeLessThan(200 - 10);
  expect(await reading(db, aht, `${may}&channel=email`)).toEqual(fewer);
});

test("10.2 s and 10.4 s share a second and lose nothing: mean and p50 are 10.3", async () => {
  const at = "2026-03-10T08:00:00Z";
  await world(
    db.sql,
    [10.2, 10.4].map((handleSeconds) => ({ id: `short ${handleSeconds}`, at, handleSeconds })),
  );
  const { value, figures } = await reading(db, aht, "from=2026-03-01&to=2026-04-01");
  expect([value, figures.p50].map((one) => Number(one).toFixed(9))).toEqual(["10.300000000", "10.300000000"]);
});

test("six inbound contacts, open ones too; a day without any is 0, not a gap", async () => {
  expect(await reading(db, contacts)).toMatchObject({ value: 6, n: 6, standing: "sound", low: null });
  expect(await counts(db, contacts, "by=day&from=2026-04-09&to=2026-04-11")).toEqual({
    "2026-04-09": [null, 0],
    "2026-04-10": [null, 6],
  });
});

foldLaw(db, aht, theContacts, {
  at: started,
  counts: (contact) =>
    isInbound(contact) &&
    contact.minutes !== null &&
    contact.agentKind === "human" &&
    contact.handleSeconds !== undefined,
  adds: ({ handleSeconds = 0 }) => handleSeconds,
});

foldLaw(db, contacts, theContacts, { at: started, counts: isInbound, adds: () => 1 });
