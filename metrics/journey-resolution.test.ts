import { beforeAll, expect, test } from "vitest";
import { journeys } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import type { Contact } from "@/journeys/test-world";
import { journeyResolution } from "./journey-resolution";
import { silence } from "./silence";
import { foldLaw, now } from "./test-fold";
import { counts, reading } from "./test-measure";
import { settle } from "./test-random-world";

const db = testDatabase();
const contact = (id: string, at: string, rest: Partial<Contact>): Contact => ({
  id,
  at,
  customer: id[0],
  ...rest,
});

beforeAll(async () => {
  await settle(db, [
    contact("A1", "2026-04-01T00:00:00Z", { channel: "chat", intent: "billing", outcome: "unresolved" }),
    contact("A2", "2026-04-05T09:00:00Z", { channel: "voice", intent: "billing" }),
    contact("B1", "2026-04-02T09:00:00Z", { channel: "chat", intent: "billing" }),
    contact("B2", "2026-04-03T09:00:00Z", { channel: "voice", intent: "delivery", outcome: "unresolved" }),
    contact("B3", "2026-04-04T09:00:00Z", { channel: "voice", intent: "billing" }),
    contact("C1", "2026-04-02T09:00:00Z", { channel: "email", outcome: "customer_left" }),
    contact("D1", "2026-04-02T09:00:00Z", { channel: "email", outcome: "unknown" }),
    contact("E1", "2026-04-20T09:00:00Z", { channel: "chat" }),
    contact("U1", "2026-04-02T09:00:00Z", { channel: "chat", customer: null }),
  ]);
});

test("A ends resolved, B leaves delivery open though the last contact went well, C left: 1 of 3, D is coverage", async () => {
  const { k, n, coverage, excluded, pending } = await reading(db, journeyResolution, "to=2026-04-20");
  expect({ k, n, excluded, pending }).toEqual({ k: 1, n: 3, excluded: { unlinked: 1 }, pending: 0 });
  expect(coverage).toEqual({ known: 3, of: 4, share: 0.75, low: 0.25, high: 0.5 });
});

test("E opened on 20 April 09:00 and is pending until 336 hours later, to the second", async () => {
  const at = (asOf: string) => reading(db, journeyResolution, `from=2026-04-20&as_of=${asOf}`);
  expect(await at("2026-05-04T08:59:59Z")).toMatchObject({ n: 0, value: null, pending: 1, standing: "none" });
  expect(await at("2026-05-04T09:00:00Z")).toMatchObject({ n: 1, k: 1, pending: 0 });
});

test("a reading says which window it waited for", async () => {
  expect((await reading(db, journeyResolution)).window_hours).toBe(336);
  await db.sql`insert into settings (key, value) values ('journey_window_hours', '168')`;
  expect((await reading(db, journeyResolution)).window_hours).toBe(168);
  await db.sql`delete from settings where key = 'journey_window_hours'`;
});

test("one channel: C missed, E resolved; two channels: A resolved, B missed", async () => {
  expect(await counts(db, journeyResolution, "by=channels")).toEqual({ cross: [1, 2], single: [1, 2] });
});

test("a journey counts in each channel that it touched, and an intent selects the paths below it", async () => {
  expect(await counts(db, journeyResolution, "by=channel")).toEqual({
    chat: [2, 3],
    email: [0, 1],
    voice: [1, 2],
  });
  expect(await counts(db, journeyResolution, "by=channel_path")).toEqual({
    chat: [1, 1],
    "chat > voice": [1, 2],
    email: [0, 1],
  });
  expect(await counts(db, journeyResolution, "intent=billing&by=intent")).toEqual({
    billing: [1, 2],
    delivery: [0, 1],
  });
});

test("silence: C alone of the three whose outcome is known", async () => {
  expect(await reading(db, silence, "to=2026-04-20")).toMatchObject({ k: 1, n: 3 });
});

const everyJourney = () => db.database.select().from(journeys);
type Journey = typeof journeys.$inferSelect;
const isMature = ({ openedAt }: Journey) => openedAt.getTime() + 336 * 3_600_000 <= now.getTime();
const openedAt = (journey: Journey) => journey.openedAt.toISOString();

foldLaw(db, journeyResolution, everyJourney, {
  at: openedAt,
  counts: (journey) => isMature(journey) && journey.outcome !== "unknown",
  adds: ({ outcome }) => (outcome === "resolved" ? 1 : 0),
});

foldLaw(db, silence, everyJourney, {
  at: openedAt,
  counts: (journey) => isMature(journey) && journey.outcome !== "unknown",
  adds: ({ outcome }) => (outcome === "silent" ? 1 : 0),
});
