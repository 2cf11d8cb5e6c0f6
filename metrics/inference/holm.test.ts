import { expect, test } from "vitest";
import { holm } from "./holm";

test("0.01, 0.04, 0.03, 0.005 become 3 · 0.01, max(2 · 0.03, 0.04), 2 · 0.03 and 4 · 0.005", () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  expect(adjusted.map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
});

test("never above 1; none of none", () => {
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});
