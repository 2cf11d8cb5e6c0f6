import { expect, test } from "vitest";
import { csat } from "./csat";
import { definitionBreaks } from "./definition-breaks";
import type { Metric } from "./metric";

const changed: Metric = {
  ...csat,
  history: [
    { on: "2026-01-10", what: "First definition." },
    { on: "2026-02-01", what: "Thumbs are another series." },
    { on: "2026-03-01", what: "Only inbound contacts." },
  ],
};
const breaks = (from: string, to: string) => definitionBreaks(changed, { from, to, timeZone: "UTC" });

test("a change on the first day of the period is in it, on the day after the last it is not", () => {
  expect(breaks("2026-02-01", "2026-03-01")).toEqual([
    { date: "2026-02-01", version: 2, what: "Thumbs are another series." },
  ]);
  expect(breaks("2026-02-02", "2026-03-02").map(({ version }) => version)).toEqual([3]);
});

test("the first definition breaks nothing", () => {
  expect(breaks("2026-01-01", "2026-02-01")).toEqual([]);
});
