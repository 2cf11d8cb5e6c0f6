import { expect, test } from "vitest";
import { dateIn, daysIn, isTimeZone, lastDays, previous } from "./period";

test("the previous period is as long and ends where this one begins, across a clock change", () => {
  const march = { from: "2026-03-15", to: "2026-04-01", timeZone: "Europe/Berlin" };
  expect(previous(march)).toEqual({ from: "2026-02-26", to: "2026-03-15", timeZone: "Europe/Berlin" });
  expect(daysIn(previous(march))).toBe(daysIn(march));
});

test("23:30 UTC on the 28th is the 29th in Berlin", () => {
  expect(dateIn(new Date("2026-03-28T23:30:00Z"), "Europe/Berlin")).toBe("2026-03-29");
  expect(dateIn(new Date("2026-03-28T23:30:00Z"), "UTC")).toBe("2026-03-28");
});

test("the last seven days include today", () => {
  const week = lastDays(7, new Date("2026-03-10T12:00:00Z"), "UTC");
  expect(week).toEqual({ from: "2026-03-04", to: "2026-03-11", timeZone: "UTC" });
});

test("offsets and nonsense are not zones", () => {
  expect(["Europe/Berlin", "UTC"].every(isTimeZone)).toBe(true);
  expect(["+02:00", "Berlin", "", "'; drop table"].some(isTimeZone)).toBe(false);
});
