import { expect, test } from "vitest";
import { bandPath, linePath } from "./line-path";

const places = [{ x: 0, y: 10 }, { x: 10, y: 20 }, null, { x: 30, y: 5.123 }, { x: 40, y: 5 }];

test("a gap breaks the line instead of being drawn across", () => {
  expect(linePath(places)).toBe("M0 10L10 20M30 5.12L40 5");
});

test("a band runs out above and back below, each part for itself", () => {
  const lower = places.map((place) => place && { x: place.x, y: place.y + 1 });
  expect(bandPath(places, lower)).toBe("M0 10L10 20L10 21L0 11ZM30 5.12L40 5L40 6L30 6.12Z");
});

test("nothing is an empty path", () => {
  expect(linePath([null, null])).toBe("");
});
