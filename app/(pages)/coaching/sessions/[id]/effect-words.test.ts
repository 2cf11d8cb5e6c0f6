import { expect, test } from "vitest";
import type { CoachingEffect } from "@/metrics/coaching-effect";
import { csat } from "@/metrics/csat";
import { longHold } from "@/metrics/long-hold";
import { effectSentence, regressionWords } from "./effect-words";

const sizes = { before: 40, after: 40, othersBefore: 80, othersAfter: 80 };
const effect = (value: number, low: number, high: number): CoachingEffect => ({
  standing: "read",
  sizes,
  before: null,
  after: null,
  othersBefore: null,
  othersAfter: null,
  effect: { value, low, high, p: 0.5 },
  regression: 0.04,
});

test("an interval that holds 0 is no clear change; beyond it, the metric says what is better", () => {
  expect(effectSentence(effect(0.05, -0.01, 0.11), csat, "Ann")).toMatch(/^No clear change: \+5\.0 points/);
  expect(effectSentence(effect(0.05, 0.01, 0.09), csat, "Ann")).toMatch(/^Clearly better/);
  expect(effectSentence(effect(0.05, 0.01, 0.09), longHold, "Ann")).toMatch(/^Clearly worse/);
});

test("19 rows on one side are too few, and it says how many there are", () => {
  const few = {
    ...effect(0, 0, 0),
    standing: "too_few" as const,
    effect: null,
    sizes: { ...sizes, after: 19 },
  };
  expect(effectSentence(few, csat, "Ann")).toMatch(/^Too few to say: .* 40 before and 19 after of Ann/);
});

test("regression to the mean is named in any case, and told where it can be estimated", () => {
  expect(regressionWords(effect(0.1, 0, 0.2), "Ann")).toContain("about +4.0 points of the change");
  expect(regressionWords(effect(0.1, 0, 0.2), "Ann")).toContain("+6.0 points are left");
  const unknown = { ...effect(0.1, 0, 0.2), regression: null };
  expect(regressionWords(unknown, "Ann")).toMatch(/^Regression to the mean.*coaching\.$/);
});
