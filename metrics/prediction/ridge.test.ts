import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibration } from "./calibration";
import { expected, ridge } from "./ridge";

describe("ridge", () => {
  test("30 answers of 3 without and 30 of 4 with the column, strength 20: 1 / (1 + 20/30 + 20/30) = 3/7", () => {
    const rows = [
      { columns: [], n: 30, sum: 90 },
      { columns: [0], n: 30, sum: 120 },
    ];
    const { base, weights } = ridge(rows, 1, "identity", 20);
    expect(weights[0]).toBeCloseTo(3 / 7, 3);
    expect(base).toBeCloseTo(3 + ((3 / 7) * 20) / 30, 3);
  });

  test("hardly shrunk, 10 of 40 and 30 of 40 are themselves: ln(1/3) and 2 · ln 3 more", () => {
    const rows = [
      { columns: [], n: 40, sum: 10 },
      { columns: [0], n: 40, sum: 30 },
    ];
    const fitted = ridge(rows, 1, "logit", 1e-6);
    expect(fitted.base).toBeCloseTo(-Math.log(3), 2);
    expect(expected(fitted, [0], "logit")).toBeCloseTo(0.75, 3);
  });

  test("at the end the answers pull exactly as much as the strength holds back, whatever the columns", () => {
    const row = fc
      .record({
        columns: fc.uniqueArray(fc.nat(4)),
        n: fc.integer({ min: 1, max: 30 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ columns, n, share }) => ({ columns, n, sum: Math.round(n * share) }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (drawn) => {
        const rows = [...drawn, { columns: [], n: 20, sum: 10 }];
        const fitted = ridge(rows, 5, "logit", 4);
        const pull = (held: typeof rows) =>
          held.reduce((sum, one) => sum + one.sum - one.n * expected(fitted, one.columns, "logit"), 0);
        expect(Math.abs(pull(rows))).toBeLessThan(0.05);
        for (let column = 0; column < 5; column++) {
          const held = rows.filter(({ columns }) => columns.includes(column));
          expect(Math.abs(pull(held) - (fitted.weights[column] ?? 0))).toBeLessThan(0.05);
        }
      }),
    );
  });

  test("no answers and no strength are refused by name", () => {
    expect(() => ridge([], 1, "logit", 1)).toThrow("the number of answers must be above 0");
    expect(() => ridge([{ columns: [], n: 1, sum: 1 }], 1, "logit", 0)).toThrow("strength must be above 0");
  });
});

describe("calibration", () => {
  test("30 answers in tenths of 3, of which 10 equal ones stay together: 2 + 10 are (0.37 + 5) / 12 and (1 + 4) / 12", () => {
    const single = Array.from({ length: 20 }, (_, i) => ({ predicted: i / 100, n: 1, sum: i % 2 }));
    const found = calibration([{ predicted: 0.5, n: 10, sum: 4 }, ...single]);
    expect(found.map(({ n }) => n)).toEqual([3, 3, 3, 3, 3, 3, 12]);
    expect(found[0]?.predicted).toBeCloseTo(0.01, 12);
    expect(found[0]?.actual).toBeCloseTo(1 / 3, 12);
    expect(found.at(-1)?.predicted).toBeCloseTo(5.37 / 12, 12);
    expect(found.at(-1)?.actual).toBeCloseTo(5 / 12, 12);
  });

  test("nothing was answered: nothing to compare", () => {
    expect(calibration([])).toEqual([]);
  });
});
