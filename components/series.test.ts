import { expect, test } from "vitest";
import { axisLabels, bucketPeriod, placeOfDate } from "./series";

const from = (first: string, to: string) => ({ from: first, to, timeZone: "UTC" });
const period = { from: "2026-03-04", to: "2026-04-01", timeZone: "UTC" };

test("the first and the last bucket have only the days that are in the period", () => {
  expect(bucketPeriod("2026-03-02", "week", period)).toEqual(from("2026-03-04", "2026-03-09"));
  expect(bucketPeriod("2026-03-09", "week", period)).toEqual(from("2026-03-09", "2026-03-16"));
  expect(bucketPeriod("2026-03-30", "week", period)).toEqual(from("2026-03-30", "2026-04-01"));
  expect(bucketPeriod("2026-03-01", "month", period)).toEqual(from("2026-03-04", "2026-04-01"));
});

test("a change mark lies at its date, not at its bucket", () => {
  const weeks = ["2026-03-02", "2026-03-09"];
  expect(placeOfDate("2026-03-02", weeks, "week")).toBe(0);
  expect(placeOfDate("2026-03-09", weeks, "week")).toBe(50);
  expect(placeOfDate("2026-03-16", weeks, "week")).toBeNull();
  expect(placeOfDate("2026-03-16", [], "week")).toBeNull();
});

test("an axis has as many labels as fit", () => {
  const weeks = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"];
  expect(axisLabels(weeks, 2)).toEqual([
    { x: 12.5, words: "2 Mar" },
    { x: 62.5, words: "16 Mar" },
  ]);
});
