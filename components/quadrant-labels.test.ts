import { expect, test } from "vitest";
import { quadrantLabels } from "./quadrant-labels";
import type { PlacedPoint } from "./quadrant-places";

const axis = { low: 0, high: 100 };
const size = { width: 400, height: 400 };
const point = (name: string, ease: number, satisfaction: number): PlacedPoint => ({
  key: name,
  name,
  href: "",
  ease,
  satisfaction,
  n: 40,
  words: "",
  radius: 10,
});
const named = (...points: PlacedPoint[]) => quadrantLabels({ points, across: axis, up: axis }, size);
const labels = (...points: PlacedPoint[]) =>
  named(...points).labels.map(({ name, anchor }) => `${name} ${anchor}`);

test("a name stands right of its circle, left of it at the right edge", () => {
  expect(labels(point("Refund", 20, 80), point("Parcel", 97, 50))).toEqual(["Refund start", "Parcel end"]);
});

test("40 px apart, 70 px of name would cover the next circle: it goes to the other side", () => {
  expect(labels(point("Where is it", 50, 50), point("Refund", 60, 50))).toEqual([
    "Where is it end",
    "Refund start",
  ]);
});

test("of five circles in one place four are named, right, left, over and under it, the widest gap first; one is left", () => {
  const here = [4, 3, 2, 1, 0].map((n) => point(`Intent ${n}`, 50 + n / 10, 50));
  expect(labels(...here)).toEqual(["Intent 0 start", "Intent 1 end", "Intent 2 middle", "Intent 3 middle"]);
  expect(named(...here).left.map(({ name }) => name)).toEqual(["Intent 4"]);
});

test("a name that is wider than the drawing is left away", () => {
  expect(labels(point("x".repeat(80), 50, 50))).toEqual([]);
});

test("the words in the upper left corner stay readable: a name that would run into them goes under its circle", () => {
  expect(labels(point("Refund", 6, 97))).toEqual(["Refund middle"]);
  expect(labels(point("Refund", 6, 80))).toEqual(["Refund start"]);
});
