import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import type { Filter } from "@/language/filter";
import { partlyHidden } from "./partly-hidden";

const db = testDatabase();
const april = { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" };
const filter: Filter = { period: april, asOf: null, by: [], where: {} };
let north: Viewer = everything;

beforeAll(async () => {
  const contact = (id: string, customer: string, team: string, channel: "chat" | "voice", day = "10") => ({
    id,
    at: `2026-04-${day}T08:00:00Z`,
    customer,
    team,
    channel,
    intent: "billing",
    outcome: "unresolved" as const,
  });
  await world(db.sql, [
    contact("a1", "A", "North", "chat"),
    contact("a2", "A", "South", "voice", "11"),
    contact("b1", "B", "North", "chat"),
    contact("c1", "C", "South", "chat"),
    contact("c2", "C", "East", "voice", "11"),
  ]);
  const [team] = await db.sql<{ id: number }[]>`select id from teams where name = 'North'`;
  north = { ...everything, role: "supervisor", teamIds: [team?.id ?? 0] };
});

test("of A (North and South), B (North) and C (South and East), North is told of A alone", async () => {
  expect(await partlyHidden(db.database, filter, north)).toBe(1);
});

test("the filter counts, too", async () => {
  const where = (selection: Filter["where"]) =>
    partlyHidden(db.database, { ...filter, where: selection }, north);
  expect(await where({ channel: ["voice"] })).toBe(1);
  expect(await where({ channels: ["single"] })).toBe(0);
});

test("nothing is hidden from who sees all teams, and who has no team sees no journey at all", async () => {
  expect(await partlyHidden(db.database, filter, everything)).toBe(0);
  expect(await partlyHidden(db.database, filter, { ...north, teamIds: [] })).toBe(0);
});
