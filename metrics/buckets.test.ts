import { expect, test } from "vitest";
import { buckets } from "./buckets";

const period = (from: string, to: string) => ({ from, to, timeZone: "UTC" });

test("days, without the last", () => {
  expect(buckets(period("2026-02-27", "2026-03-02"), "day")).toEqual([
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
  ]);
});

test("weeks begin on Monday, and the first may begin before the period", () => {
  expect(buckets(period("2026-03-01", "2026-03-10"), "week")).toEqual([
    "2026-02-23",
    "2026-03-02",
    "2026-03-09",
  ]);
});

test("months, across a year and from a 31st", () => {
  expect(buckets(period("2025-12-31", "2026-03-01"), "month")).toEqual([
    "2025-12-01",
    "2026-01-01",
    "2026-02-01",
  ]);
});
