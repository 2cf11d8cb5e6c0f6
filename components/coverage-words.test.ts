import { expect, test } from "vitest";
import type { Reading } from "@/language/reading";
import { coverageWords } from "./coverage-words";

const reading = (rest: Partial<Reading>) =>
  ({ pending: 0, coverage: null, unit: "share", standing: "sound", ...rest }) as Reading;
const coverage = { known: 96, of: 100, share: 0.96, low: 0.72, high: 0.76 };

test("what is open and what is unknown are said, with the bounds over the unknown", () => {
  expect(coverageWords(reading({ pending: 1_412, coverage }))).toEqual([
    "1,412 still open",
    "Known for 96.0%, 72.0% to 76.0% with the unknown",
  ]);
});

test("a survey says how many of those asked answered", () => {
  const asked = { ...coverage, known: 1_204, of: 9_000, offered: 5_012 };
  expect(coverageWords(reading({ coverage: asked }))).toEqual(["1,204 of 5,012 asked answered"]);
});

test("nothing is said where all is known", () => {
  expect(coverageWords(reading({ coverage: { ...coverage, known: 100, share: 1 } }))).toEqual([]);
  expect(coverageWords(reading({}))).toEqual([]);
});
