import { expect, test } from "vitest";
import { newcombePaired } from "./newcombe-paired";

test.each([
  [36, 12, 2, 0, 0.0569, 0.3404],
  [20, 12, 2, 16, 0.0562, 0.3292],
  [18, 12, 2, 18, 0.0562, 0.329],
  [36, 14, 0, 0, 0.1528, 0.4167],
  [35, 14, 0, 1, 0.1461, 0.4175],
  [18, 14, 0, 18, 0.1441, 0.3963],
  [2, 97, 1, 0, 0.8721, 0.9854],
  [0, 29, 1, 0, 0.6666, 0.9882],
  [2, 98, 0, 0, 0.9178, 0.9945],
  [1, 98, 0, 1, 0.9171, 0.9916],
  [0, 30, 0, 0, 0.8395, 1],
  [54, 0, 0, 0, -0.0664, 0.0664],
  [53, 0, 0, 1, -0.0729, 0.0729],
  [30, 0, 0, 24, -0.0358, 0.0358],
  [27, 0, 0, 27, -0.0351, 0.0351],
])(
  "Newcombe 1998, table III, method 10: %i, %i, %i, %i",
  (both, firstOnly, secondOnly, neither, low, high) => {
    const interval = newcombePaired({ both, firstOnly, secondOnly, neither });
    expect(Math.abs((interval?.low ?? 9) - low)).toBeLessThan(6e-5);
    expect(Math.abs((interval?.high ?? 9) - high)).toBeLessThan(6e-5);
  },
);

test("one row of it, 1, 97, 1, 1, is printed one lower in the last place: 0.8736 .. 0.9850", () => {
  const interval = newcombePaired({ both: 1, firstOnly: 97, secondOnly: 1, neither: 1 });
  expect(interval?.low).toBeCloseTo(0.87367, 5);
  expect(interval?.high).toBeCloseTo(0.985, 4);
});

test("swapping the two turns the interval over", () => {
  const there = newcombePaired({ both: 7, firstOnly: 25, secondOnly: 2, neither: 68 });
  const back = newcombePaired({ both: 7, firstOnly: 2, secondOnly: 25, neither: 68 });
  expect(there?.difference).toBeCloseTo(0.23 / 1.02, 12);
  expect(back?.low).toBeCloseTo(-(there?.high ?? 9), 12);
  expect(back?.high).toBeCloseTo(-(there?.low ?? 9), 12);
});

test("nobody has no interval; impossible counts are refused by name", () => {
  const nobody = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  expect(newcombePaired(nobody)).toBeNull();
  expect(newcombePaired({ ...nobody, neither: 1 })?.difference).toBe(0);
  expect(() => newcombePaired({ ...nobody, both: -1 })).toThrow("both must be at least 0, not -1");
  expect(() => newcombePaired({ ...nobody, neither: Number.NaN })).toThrow("neither must be a finite number");
});
