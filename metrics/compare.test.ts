import { expect, test } from "vitest";
import type { Reading } from "@/language/reading";
import { compare } from "./compare";
import { csat } from "./csat";
import { csatCesGap } from "./csat-ces-gap";
import { readingsOf } from "./read";

const rules = {
  journeyWindowHours: 336,
  smallestGroup: 5,
  smallestCell: 30,
  csatStrata: [],
  smallestStratum: 10,
  judgeErrors: {},
};
const asked = { timeZone: "UTC", asOf: "2026-02-01T00:00:00Z", windowHours: null, rules };
const shares = (k: number, n: number): Reading => readingsOf(csat, asked)({}, { k, n });

test("122 of 200 to 148 of 200: +0.13, Newcombe 0.038 .. 0.219, better", () => {
  const { difference, low, high, verdict } = compare(shares(148, 200), shares(122, 200));
  expect(difference).toBeCloseTo(0.13, 12);
  expect(low).toBeCloseTo(0.038, 3);
  expect(high).toBeCloseTo(0.219, 3);
  expect(verdict).toBe("better");
});

test("30 of 50 to 37 of 50: −0.044 .. 0.311 spans zero, no clear change", () => {
  expect(compare(shares(37, 50), shares(30, 50)).verdict).toBe("no_clear_change");
});

test("a fall of what should rise is worse; of what should fall, better", () => {
  expect(compare(shares(122, 200), shares(148, 200)).verdict).toBe("worse");
  const gap = (mean: number) =>
    readingsOf(csatCesGap, asked)({}, { n: 100, sum: mean * 100, squares: (mean ** 2 + 99) * 100 });
  expect(compare(gap(5), gap(15)).verdict).toBe("better");
});

test("29 on one side is too few for an arrow, and so is nothing at all", () => {
  expect(compare(shares(20, 29), shares(200, 400))).toEqual({
    difference: null,
    low: null,
    high: null,
    verdict: "too_few",
  });
  expect(compare(shares(200, 400), shares(0, 0)).verdict).toBe("too_few");
});
