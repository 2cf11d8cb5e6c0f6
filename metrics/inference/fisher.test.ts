import fc from "fast-check";
import { expect, test } from "vitest";
import type { Table } from "./contingency-table";
import { fisherExact } from "./fisher-exact";
import { fisherMonteCarlo } from "./fisher-monte-carlo";
import { fisherTest } from "./fisher-test";
import { choose, quotient, relativeError } from "./test-exact";

/** p by whole numbers: how many ways give each table of these margins, one row split at a time. */
function byCounting(table: Table): number {
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0));
  const waysOf = (split: readonly number[], from: readonly number[]) =>
    split.reduce((ways, count, j) => ways * choose(from[j] ?? 0, count), 1n);
  const splits = (size: number, from: readonly number[]): number[][] => {
    const [first, ...rest] = from;
    if (first === undefined) return size === 0 ? [[]] : [];
    return Array.from({ length: Math.min(first, size) + 1 }, (_, i) => i).flatMap((i) =>
      splits(size - i, rest).map((tail) => [i, ...tail]),
    );
  };
  const ways: bigint[] = [];
  const walk = (row: number, left: readonly number[], soFar: bigint): void => {
    const size = rows[row];
    if (size === undefined) ways.push(soFar);
    else
      for (const split of splits(size, left))
        walk(
          row + 1,
          left.map((c, j) => c - (split[j] ?? 0)),
          soFar * waysOf(split, left),
        );
  };
  walk(0, columns, 1n);
  let left = columns;
  const observed = table.reduce((product, row) => {
    const here = waysOf(row, left);
    left = left.map((c, j) => c - (row[j] ?? 0));
    return product * here;
  }, 1n);
  const add = (some: bigint[]) => some.reduce((a, b) => a + b, 0n);
  return quotient(add(ways.filter((count) => count <= observed)), add(ways));
}

const tableOf = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

test("two by two is what counting in whole numbers gives", () => {
  fc.assert(
    fc.property(tableOf(2, 2, 30), (table) => {
      expect(relativeError(fisherExact(table) ?? 0, byCounting(table))).toBeLessThan(1e-10);
    }),
    { numRuns: 40 },
  );
});

test("so are two by four and three by three", () => {
  fc.assert(
    fc.property(fc.oneof(tableOf(2, 4, 4), tableOf(3, 3, 3)), (table) => {
      expect(relativeError(fisherExact(table) ?? 0, byCounting(table))).toBeLessThan(1e-10);
    }),
    { numRuns: 40 },
  );
});

test("the lady tasting tea: 34/70 = 0.4857; convictions of twins: 0.0005367", () => {
  expect(
    fisherExact([
      [3, 1],
      [1, 3],
    ]),
  ).toBeCloseTo(34 / 70, 12);
  expect(
    fisherExact([
      [2, 15],
      [10, 3],
    ]),
  ).toBeCloseTo(0.0005367, 7);
});

test("job satisfaction by income, four by four: 0.7827", () => {
  const jobs = [
    [1, 2, 1, 0],
    [3, 3, 6, 1],
    [10, 10, 14, 9],
    [6, 7, 12, 11],
  ];
  expect(fisherExact(jobs, 1e4)).toBeNull();
  const { p, method } = fisherTest(jobs);
  expect(method).toBe("fisher_monte_carlo");
  // Drawn until 500 are as unlikely: 0.7827 · √((1 − 0.7827) / 500) = 0.0163 to either side.
  expect(Math.abs(p - 0.7827)).toBeLessThan(4 * 0.0163);
});

test("tables are drawn where there are more than may be counted: 3 + 2 + 2 with three hits among them split in 8 ways", () => {
  const table = [
    [3, 0],
    [0, 2],
    [0, 2],
  ];
  expect(fisherExact(table, 8)).not.toBeNull();
  expect(fisherExact(table, 7)).toBeNull();
});

test("one table in 10^17 is found in a moment, and by draws at 1 in 10,000", () => {
  const rows = Array.from({ length: 40 }, (_, row) => (row < 20 ? [9, 1] : [1, 9]));
  expect(fisherTest(rows)).toEqual({ p: 1 / 10_000, method: "fisher_monte_carlo" });
});

test("far out: 25 of 25 against 0 of 25 is 2 / (50 choose 25), near 1e-14", () => {
  const exact = 2 / Number(choose(50, 25));
  expect(
    relativeError(
      fisherExact([
        [25, 0],
        [0, 25],
      ]) ?? 0,
      exact,
    ),
  ).toBeLessThan(1e-11);
  const three = [
    [9, 0, 0],
    [0, 9, 0],
    [0, 0, 9],
  ];
  expect(relativeError(fisherExact(three) ?? 0, byCounting(three))).toBeLessThan(1e-10);
});

test("drawn tables come near the exact p, the same for the same seed", () => {
  const table = [
    [8, 2, 5],
    [1, 7, 4],
  ];
  const exact = fisherExact(table) ?? 0;
  const drawn = fisherMonteCarlo(table, 7, 20_000);
  expect(Math.abs(drawn - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20_000));
  expect(fisherMonteCarlo(table, 7, 500)).toBe(fisherMonteCarlo(table, 7, 500));
  expect(
    fisherMonteCarlo(
      [
        [60, 0],
        [0, 60],
      ],
      1,
      99,
    ),
  ).toBe(0.01);
});

test("with one row or column there is nothing to compare; negative counts are refused", () => {
  expect(fisherExact([[3, 4]])).toBe(1);
  expect(
    fisherTest([
      [3, 0],
      [2, 0],
    ]),
  ).toEqual({ p: 1, method: "fisher_exact" });
  expect(fisherMonteCarlo([[0], [0]], 1)).toBe(1);
  expect(() =>
    fisherExact([
      [1, -1],
      [2, 3],
    ]),
  ).toThrow("a count must be a whole number");
});
