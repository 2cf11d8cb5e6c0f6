import { expect, test } from "vitest";
import type { Reading } from "@/language/reading";
import { interactionResolution } from "./interaction-resolution";
import { movedCells } from "./moved-cells";
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
const of = (k: number, n: number, intent?: string): Reading =>
  readingsOf(interactionResolution, asked)(intent ? { intent } : {}, { k, n });
const withheld = (intent: string): Reading => ({ ...of(0, 0, intent), k: null, standing: "hidden" });

test("cells of 30 of 40 and 10 of 20 are 40 of 60: nothing is left", () => {
  const cohort = { whole: of(40, 60), cells: [of(30, 40, "a"), of(10, 20, "b")] };
  const found = movedCells(cohort, cohort);
  expect(found?.pairs.map(({ group }) => group.intent)).toEqual(["a", "b"]);
  expect(found?.rest).toMatchObject({ before: { k: 0, n: 0 }, after: { k: 0, n: 0 } });
});

test("rows that lie in two cells, 40 + 20 of 55, are refused", () => {
  const cells = [of(30, 40, "a"), of(10, 20, "b")];
  expect(movedCells({ whole: of(40, 55), cells }, { whole: of(40, 60), cells })).toBeNull();
  expect(movedCells({ whole: of(40, 60), cells }, { whole: of(39, 60), cells })).toBeNull();
});

test("withheld cells are what the others leave of the whole: 12 of 25, and must not be fewer than none", () => {
  const cells = [of(30, 40, "a"), withheld("b"), withheld("c")];
  const cohort = (k: number, n: number) => ({ whole: of(k, n), cells });
  expect(movedCells(cohort(42, 65), cohort(30, 40))?.rest).toMatchObject({
    after: { k: 12, n: 25 },
    before: { k: 0, n: 0 },
  });
  expect(movedCells(cohort(42, 65), cohort(30, 39))).toBeNull();
  expect(movedCells(cohort(42, 51), cohort(30, 40))).toBeNull();
});

test("a cell that is too small on one side is left on both, one that was not there stays", () => {
  const before = { whole: of(40, 60), cells: [of(33, 51, "a"), of(7, 9, "b")] };
  const after = { whole: of(60, 90), cells: [of(30, 40, "a"), of(10, 20, "b"), of(20, 30, "c")] };
  const found = movedCells(after, before);
  expect(found?.pairs.map(({ group }) => group.intent)).toEqual(["a", "c"]);
  expect(found?.rest).toMatchObject({ before: { k: 7, n: 9 }, after: { k: 10, n: 20 } });
});
