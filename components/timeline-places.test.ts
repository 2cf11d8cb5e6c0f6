import { expect, test } from "vitest";
import { timelinePlaces } from "./timeline-places";

test("one contact stands in the middle", () => {
  expect(timelinePlaces(["2026-03-01T10:00:00Z"])).toEqual([50]);
  expect(timelinePlaces([])).toEqual([]);
});

test("15 hours take twice the room of no time: 1 + log2(16) / 4 = 2 against 1", () => {
  const places = timelinePlaces(["2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", "2026-03-02T01:00:00Z"]);
  expect(places[0]).toBe(6);
  expect(places[1]).toBeCloseTo(6 + 88 / 3);
  expect(places[2]).toBeCloseTo(94);
});
