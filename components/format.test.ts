import { describe, expect, test } from "vitest";
import {
  amount,
  change,
  counted,
  distance,
  duration,
  instant,
  intervalWords,
  probability,
  range,
  size,
  smallPoints,
  valueWords,
} from "./format";

const zone = { timeZone: "Europe/Berlin" };

test.each([
  [0.7821, "share", "78.2%"],
  [1, "share", "100.0%"],
  [-0.00001, "share", "0.0%"],
  [-3.25, "points", "−3.3"],
  [4.125, "score", "4.13"],
  [372.4, "seconds", "6 min 12 s"],
  [12_345, "count", "12,345"],
] as const)("%d %s is %s", (value, unit, words) => {
  expect(amount(value, unit)).toBe(words);
});

test.each([
  [0.018, "share", "+1.8 points"],
  [-0.018, "share", "−1.8 points"],
  [0, "share", "±0.0 points"],
  [0.0004, "share", "±0.0 points"],
  [-0.4, "seconds", "±0 s"],
  [-65, "seconds", "−1 min 5 s"],
] as const)("a change of %d %s is %s", (value, unit, words) => {
  expect(change(value, unit)).toBe(words);
});

test.each([
  [0, "0 s"],
  [0.4, "0 s"],
  [59.6, "1 min"],
  [3_599.6, "1 h"],
  [7_500, "2 h 5 min"],
  [86_400 * 3 + 4 * 3_600 + 59, "3 d 4 h"],
  [86_400 + 59, "1 d"],
])("%d seconds are %s", (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

describe("a range shows its last day, which the period does not include", () => {
  test.each([
    ["2026-03-01", "2026-05-01", "1 Mar – 30 Apr 2026"],
    ["2025-12-01", "2026-02-01", "1 Dec 2025 – 31 Jan 2026"],
    ["2026-03-29", "2026-03-30", "29 Mar 2026"],
  ])("%s to %s", (from, to, words) => {
    expect(range({ from, to, ...zone })).toBe(words);
  });
});

test("an instant is told in the named zone, on both sides of the clock change", () => {
  expect(instant("2026-03-29T00:30:00Z", "Europe/Berlin")).toBe("29 Mar 2026, 01:30");
  expect(instant("2026-03-29T01:30:00Z", "Europe/Berlin")).toBe("29 Mar 2026, 03:30");
});

test("a value is printed only where it stands", () => {
  expect(valueWords({ value: 0.5, unit: "share", standing: "too_few" })).toBe("Too few to say");
  expect(valueWords({ value: null, unit: "share", standing: "none" })).toBe("No data");
  expect(valueWords({ value: 0.5, unit: "share", standing: "sound" })).toBe("50.0%");
});

test("an interval is words, or nothing where the value does not stand", () => {
  const reading = { low: 0.769, high: 0.794, unit: "share", standing: "sound" };
  expect(intervalWords(reading as never)).toBe("76.9% to 79.4%");
  expect(intervalWords({ ...reading, standing: "too_few" } as never)).toBeNull();
});

test("one is singular", () => {
  expect(counted(1, "journey")).toBe("1 journey");
  expect(counted(1_200, "journey")).toBe("1,200 journeys");
});

test("a distance has no sign, and a p that rounds to 0 is said to be below", () => {
  expect(distance(-0.3, "share")).toBe("30.0 points");
  expect([0.0009, 0.001, 0.0424].map(probability)).toEqual(["below 0.001", "0.001", "0.042"]);
});

test.each([
  [0.00341, "+0.34"],
  [-0.1, "−10.00"],
  [-0.00004, "±0.00"],
])("a part of %s is %s points", (part, words) => {
  expect(smallPoints(part)).toBe(words);
});

test.each([
  [999, "999 bytes"],
  [3_981, "4.0 kB"],
  [12_400_000, "12.4 MB"],
  [8_000_000_000, "8.0 GB"],
])("a file of %s bytes has %s", (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
