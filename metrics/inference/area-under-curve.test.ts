import fc from "fast-check";
import { expect, test } from "vitest";
import { areaUnderCurve } from "./area-under-curve";

test("2 hits at 0.9 and 0.4 against 2 misses at 0.4 and 0.1: (2 + 1.5) of 4 pairs = 0.875", () => {
  const given = [
    { predicted: 0.9, n: 1, k: 1 },
    { predicted: 0.4, n: 2, k: 1 },
    { predicted: 0.1, n: 1, k: 0 },
  ];
  expect(areaUnderCurve(given)).toBe(0.875);
});

test("equal predictions are a coin; only hits, or nothing, say nothing", () => {
  expect(areaUnderCurve([{ predicted: 0.5, n: 9, k: 4 }])).toBe(0.5);
  expect(areaUnderCurve([{ predicted: 0.5, n: 9, k: 9 }])).toBeNull();
  expect(areaUnderCurve([])).toBeNull();
});

test("it is the share of pairs in which the hit is ahead, counted one by one", () => {
  const one = fc.record({ predicted: fc.integer({ min: 0, max: 5 }), k: fc.integer({ min: 0, max: 1 }) });
  fc.assert(
    fc.property(fc.array(one), (rows) => {
      const hits = rows.filter(({ k }) => k === 1);
      const misses = rows.filter(({ k }) => k === 0);
      const pairs = hits.flatMap((hit) =>
        misses.map((miss) => (Math.sign(hit.predicted - miss.predicted) + 1) / 2),
      );
      const share = pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
      const found = areaUnderCurve(rows.map((row) => ({ ...row, n: 1 })));
      if (share === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(share, 12);
    }),
  );
});

test("more hits than answers are refused, and what is no number", () => {
  expect(() => areaUnderCurve([{ predicted: 0.5, n: 1, k: 2 }])).toThrow("k (2) must not exceed n (1)");
  expect(() => areaUnderCurve([{ predicted: Number.NaN, n: 1, k: 1 }])).toThrow(
    "a prediction must be a finite",
  );
});
