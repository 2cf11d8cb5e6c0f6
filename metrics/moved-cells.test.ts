import { expect, test } from "vitest";
import { interactionResolution } from "./interaction-resolution";
import { type Cohort, movedCells } from "./moved-cells";
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
const read = readingsOf(interactionResolution, asked);

/** Of a kind: hits, rows, and its name; `few`: those of fewer customers than the house allows. */
type Kind = [k: number, n: number, intent: string];
const cohort = ([k, n]: [number, number], kinds: Kind[], few: string[] = []): Cohort => ({
  whole: read({}, { k, n }),
  kinds: {
    groups: kinds.map(([k, n, intent]) => ({
      values: [intent],
      key: intent,
      sums: { k, n },
      cells: [],
      crowds: [],
    })),
    small: new Set(few),
    reading: ({ values: [intent = null], sums }) => read({ intent }, sums),
  },
});

test("kinds of 30 of 40 and 10 of 20 are 40 of 60: nothing is left", () => {
  const one = cohort(
    [40, 60],
    [
      [30, 40, "a"],
      [10, 20, "b"],
    ],
  );
  const found = movedCells(one, one);
  expect(found?.pairs.map(({ group }) => group.intent)).toEqual(["a", "b"]);
  expect(found?.rest).toMatchObject({ before: { k: 0, n: 0 }, after: { k: 0, n: 0 } });
});

test("rows that lie in two kinds, 40 + 20 of 55, are refused", () => {
  const kinds: Kind[] = [
    [30, 40, "a"],
    [10, 20, "b"],
  ];
  const right = cohort([40, 60], kinds);
  expect(movedCells(cohort([40, 55], kinds), right)).toBeNull();
  expect(movedCells(right, cohort([39, 60], kinds))).toBeNull();
});

test("kinds of few customers are what the others leave of the whole: 12 of 25, and must not be fewer than none", () => {
  const kinds: Kind[] = [
    [30, 40, "a"],
    [5, 12, "b"],
    [7, 13, "c"],
  ];
  const found = movedCells(cohort([42, 65], kinds, ["b", "c"]), cohort([30, 40], [[30, 40, "a"]]));
  expect(found?.pairs.map(({ group }) => group.intent)).toEqual(["a"]);
  expect(found?.rest).toMatchObject({ after: { k: 12, n: 25 }, before: { k: 0, n: 0 } });
  const other = (k: number, n: number) => cohort([k, n], kinds, ["b", "c"]);
  expect(movedCells(other(42, 65), cohort([30, 39], [[30, 40, "a"]]))).toBeNull();
  expect(movedCells(other(42, 51), cohort([30, 40], [[30, 40, "a"]]))).toBeNull();
});

test("one kind of few customers takes the next smallest along, or the others would tell of it", () => {
  const one = cohort(
    [42, 65],
    [
      [30, 40, "a"],
      [5, 12, "b"],
      [7, 13, "c"],
    ],
    ["b"],
  );
  expect(movedCells(one, one)?.pairs.map(({ group }) => group.intent)).toEqual(["a"]);
});

test("a kind that is too small on one side is left on both, one that was not there stays", () => {
  const before = cohort(
    [40, 60],
    [
      [33, 51, "a"],
      [7, 9, "b"],
    ],
  );
  const after = cohort(
    [60, 90],
    [
      [30, 40, "a"],
      [10, 20, "b"],
      [20, 30, "c"],
    ],
  );
  const found = movedCells(after, before);
  expect(found?.pairs.map(({ group }) => group.intent)).toEqual(["a", "c"]);
  expect(found?.rest).toMatchObject({ before: { k: 7, n: 9 }, after: { k: 10, n: 20 } });
});
