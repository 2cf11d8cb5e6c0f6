import { beforeAll, expect, test } from "vitest";
import { contactUnitRows } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import { aiOutcomes } from "./ai-outcomes";
import { rowsBehind } from "./rows-behind";
import { foldLaw, now } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const bot = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  at: "2026-04-01T08:00:00Z",
  customer: id,
  intent: "billing",
  agentKind: "ai",
  ...more,
});
const back = (id: string, channel: "chat" | "voice"): Contact => ({
  ...bot(`${id} back`, { customer: id, channel, agentKind: "human" }),
  at: "2026-04-02T08:00:00Z",
});

beforeAll(async () => {
  await world(db.sql, [
    bot("confirmed", { csat: 5 }),
    bot("told", { outcomeSource: "customer" }),
    bot("quiet"),
    bot("unsaid", { outcome: "unknown" }),
    bot("same", { csat: 5 }),
    back("same", "chat"),
    bot("other"),
    back("other", "voice"),
    bot("walked", { outcome: "customer_left" }),
    bot("open", { outcome: "unresolved" }),
    bot("asked", { handoff: { connected: false, channel: "voice" } }),
    bot("handed", { handoff: { to: "person" } }),
    bot("person", { customer: "handed", at: "2026-04-01T08:20:00Z", agentKind: "human" }),
    bot("young", { at: "2026-04-29T08:00:00Z" }),
    bot("nobody", { customer: null }),
  ]);
});

test("2 of 8 are confirmed, 4 are proven failures: resolution lies between 2/8 and 1 − 4/8; one is too young", async () => {
  const { k, n, pending, excluded, coverage, parts } = await reading(
    db,
    aiOutcomes,
    "as_of=2026-05-01T00:00:00Z",
  );
  expect({ k, n, pending }).toEqual({ k: 2, n: 8, pending: 1 });
  expect(excluded).toEqual({ unlinked: 1, asked_for_somebody: 1 });
  expect(coverage).toMatchObject({ low: 2 / 8, high: 4 / 8 });
  expect(Object.fromEntries(parts.map(({ name, k }) => [name, k]))).toEqual({
    came_back_same: 1,
    came_back_other: 1,
    walked_out: 1,
    said_unresolved: 1,
    confirmed: 2,
    stayed_quiet: 2,
  });
});

test("each part opens its rows: the one who came back on another channel", async () => {
  const filter = {
    period: { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" },
    asOf: "2026-05-01T00:00:00Z",
    by: [],
    where: {},
  };
  const page = { cursor: null, limit: 10, only: "part:came_back_other" as const };
  const { rows } = await rowsBehind(db.database, aiOutcomes, filter, everything, page, new Date());
  const [other] = await db.sql`select id from interactions where external_id = 'other'`;
  expect(rows.map(({ id }) => id)).toEqual([Number(other?.id)]);
});

const week = 168 * 3_600_000;

foldLaw(db, aiOutcomes, () => db.database.select().from(contactUnitRows), {
  at: ({ startedAt }) => startedAt.toISOString(),
  counts: ({ endedAt, unlinked, agentKinds, handedOff }) =>
    !unlinked &&
    endedAt !== null &&
    endedAt.getTime() + week <= now.getTime() &&
    agentKinds.join() === "ai" &&
    !handedOff,
  adds: ({ confirmed, endedAt, nextSameAt }) =>
    Number(
      confirmed &&
        !(nextSameAt !== null && endedAt !== null && nextSameAt.getTime() < endedAt.getTime() + week),
    ),
});
