import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { parse } from "@/language/filter";
import { contacts } from "./contacts";
import { groupsDiffer } from "./groups-differ";
import { rowsBehind } from "./rows-behind";
import { silence } from "./silence";
import { counts, measured } from "./test-measure";

const db = testDatabase();
const march = "from=2026-03-20&to=2026-04-05";

test("a journey is told at the hour of its last contact: 23:30 UTC is 00 in Berlin before the clocks change and 01 after", async () => {
  await world(db.sql, [
    { id: "a1", at: "2026-03-27T08:00:00Z", customer: "A", outcome: "unresolved" },
    { id: "a2", at: "2026-03-28T23:30:00Z", customer: "A", outcome: "customer_left" },
    { id: "b", at: "2026-03-29T23:30:00Z", customer: "B", outcome: "customer_left" },
    { id: "c", at: "2026-03-29T23:59:59Z", customer: "C", outcome: "resolved" },
    { id: "d", at: "2026-03-30T00:00:00Z", customer: "D", outcome: "resolved" },
  ]);
  expect(await counts(db, silence, `${march}&by=hour_of_day&time_zone=Europe/Berlin`)).toEqual({
    "00": [1, 1],
    "01": [1, 2],
    "02": [0, 1],
  });
  expect(await counts(db, silence, `${march}&by=hour_of_day`)).toEqual({ "23": [2, 3], "00": [0, 1] });
});

test("a contact is told at the hour of its start", async () => {
  expect(await counts(db, contacts, `${march}&by=hour_of_day`)).toEqual({
    "00": [null, 1],
    "08": [null, 1],
    "23": [null, 3],
  });
});

test("an hour opens exactly the journeys that it counts, on the clocks of the same zone", async () => {
  const { filter } = parse(new URLSearchParams(`${march}&hour_of_day=01&time_zone=Europe/Berlin`), {
    from: "2026-03-01",
    to: "2026-03-02",
    timeZone: "UTC",
  });
  const choice = { cursor: null, limit: 50, only: "all" as const };
  const { rows } = await rowsBehind(
    db.database,
    silence,
    filter,
    everything,
    choice,
    new Date("2026-06-01T00:00:00Z"),
  );
  expect(rows.map(({ at }) => new Date(at).toISOString()).sort()).toEqual([
    "2026-03-29T23:30:00.000Z",
    "2026-03-29T23:59:59.000Z",
  ]);
});

test("no hour but 00 to 23 is one", () => {
  const { problems } = parse(new URLSearchParams("hour_of_day=24"), {
    from: "2026-03-01",
    to: "2026-03-02",
    timeZone: "UTC",
  });
  expect(problems.join()).toContain('"hour_of_day" must be one of');
});

test("10 of 100 beside 30 of 100 differ, chi-square 12.5; 10 beside 12 do not, 0.20; one hour alone tells nothing", async () => {
  const [one] = await measured(db, silence, march);
  if (!one) throw new Error("An ungrouped question has one reading.");
  const hour = (k: number) => ({ ...one, k, n: 100, standing: "sound" as const });
  expect(groupsDiffer([hour(10), hour(30)])).toBe(true);
  expect(groupsDiffer([hour(10), hour(12)])).toBe(false);
  expect(groupsDiffer([hour(10)])).toBeNull();
});
