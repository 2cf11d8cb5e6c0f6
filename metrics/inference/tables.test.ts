import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { chiSquareHomogeneity } from "./chi-square-homogeneity";
import { cramersV } from "./cramers-v";
import { jensenShannon } from "./jensen-shannon";
import { twoSidedNormalTail } from "./normal-tail";
import { spread } from "./spread";
import { relativeError } from "./test-exact";

const defects = [
  [15, 21, 45, 13],
  [26, 31, 34, 5],
  [33, 17, 49, 20],
];

test("defects by shift, NIST e-Handbook 7.4.5: 19.18 with 6 degrees of freedom", () => {
  const found = chiSquareHomogeneity(defects);
  expect(found?.statistic).toBeCloseTo(19.18, 2);
  expect(found?.statistic).toBeCloseTo(19.177972167356753, 10);
  expect(found).toMatchObject({ df: 6, n: 309 });
  expect(relativeError(found?.p ?? 0, 0.0038733888380696486)).toBeLessThan(1e-9);
  expect(found?.minimumExpected).toBeCloseTo(11.559870550161813, 10);
  expect(cramersV(defects)?.plain).toBeCloseTo(0.17615992002412856, 12);
  expect(cramersV(defects)?.biasCorrected).toBeCloseTo(0.1463940622373435, 12);
});

test("a fourfold table is a squared difference of shares, far out too", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 199 }), fc.integer({ min: 1, max: 199 }), (a, b) => {
      const table = [
        [a, 200 - a],
        [b, 200 - b],
      ];
      const pooled = (a + b) / 400;
      const z = (a - b) / 200 / Math.sqrt((2 * pooled * (1 - pooled)) / 200);
      expect(relativeError(chiSquareHomogeneity(table)?.p ?? 0, twoSidedNormalTail(z))).toBeLessThan(1e-9);
    }),
  );
});

test("empty rows and columns do not count; one row has no test", () => {
  const padded = [[0, 0, 0, 0, 0], ...defects.map(([a = 0, ...rest]) => [a, 0, ...rest])];
  expect(chiSquareHomogeneity(padded)).toEqual(chiSquareHomogeneity(defects));
  expect(chiSquareHomogeneity([[3, 4]])).toBeNull();
  expect(chiSquareHomogeneity([[0, 0]])).toBeNull();
  expect(cramersV([[0], [0]])).toBeNull();
  expect(
    cramersV([
      [5, 0],
      [0, 5],
    ]),
  ).toEqual({ plain: 1, biasCorrected: 1 });
  expect(
    cramersV([
      [5, 5],
      [5, 5],
    ]),
  ).toEqual({ plain: 0, biasCorrected: 0 });
});

describe("Benjamini–Hochberg", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1.0,
  ];

  test("15 p-values of 1995, section 3.2: 4 discoveries where Bonferroni has 3", () => {
    const found = benjaminiHochberg(p, 0.05);
    expect(found.filter(({ rejected }) => rejected).length).toBe(4);
    expect(p.filter((value) => value * p.length <= 0.05).length).toBe(3);
    const adjusted = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765,
      0.486, 0.5811818181818182, 0.714875, 0.7532307692307694, 0.8132142857142857, 1,
    ];
    for (const [at, value] of adjusted.entries()) expect(found[at]?.adjusted).toBeCloseTo(value, 12);
  });

  test("it rejects the k smallest, k the largest with p(k) ≤ k·q/m, in the order given", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { maxLength: 30 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const k = sorted.findLastIndex((value, at) => value <= ((at + 1) * 0.1) / values.length);
        const expected = values.map((value) => k >= 0 && value <= (sorted[k] ?? -1));
        expect(benjaminiHochberg(values, 0.1).map(({ rejected }) => rejected)).toEqual(expected);
      }),
    );
  });

  test("it keeps p far below 1e-12; nothing in, nothing out; a p above 1 is refused", () => {
    expect(benjaminiHochberg([0.5, 3e-200], 0.1)[1]).toEqual({ adjusted: 6e-200, rejected: true });
    expect(benjaminiHochberg([], 0.1)).toEqual([]);
    expect(() => benjaminiHochberg([1.1], 0.1)).toThrow("p must be between 0 and 1, not 1.1");
    expect(() => benjaminiHochberg([Number.NaN], 0.1)).toThrow("p must be between 0 and 1");
  });
});

describe("Jensen–Shannon divergence in bits", () => {
  test("published: one outcome against two halves, and two that share nothing", () => {
    const bits = jensenShannon([
      [1, 0],
      [0.5, 0.5],
    ]);
    expect(bits).toBeCloseTo(0.31127812445913283, 12);
    expect(Math.sqrt(bits * Math.LN2)).toBeCloseTo(0.46450140402245893, 12);
    expect(
      jensenShannon([
        [1, 0, 0],
        [0, 1, 0],
      ]),
    ).toBe(1);
  });

  test("k that share nothing are log₂ k apart; weighted, the entropy of the weights", () => {
    expect(
      jensenShannon([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
    ).toBeCloseTo(Math.log2(3), 12);
    const weighted = jensenShannon(
      [
        [1, 0],
        [0, 1],
      ],
      [3, 1],
    );
    expect(weighted).toBeCloseTo(-0.75 * Math.log2(0.75) - 0.25 * Math.log2(0.25), 12);
  });

  test("counts are as good as shares, order does not matter, equal mixes are 0 apart", () => {
    const some = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const apart = jensenShannon([a, b]);
        expect(apart).toBeCloseTo(jensenShannon([b.map((x) => x * 7), a]), 12);
        expect(jensenShannon([a, a.map((x) => x * 2)])).toBeCloseTo(0, 14);
      }),
    );
  });

  test("impossible input is refused by name", () => {
    expect(() => jensenShannon([])).toThrow("distributions must not be empty");
    expect(() => jensenShannon([[1], [1, 2]])).toThrow("same number of outcomes");
    expect(() =>
      jensenShannon([
        [0, 0],
        [1, 2],
      ]),
    ).toThrow("add up to more than 0");
    expect(() => jensenShannon([[-1, 2]])).toThrow("must be at least 0");
    expect(() => jensenShannon([[1, 2]], [1, 1])).toThrow("1 distributions need as many weights, not 2");
  });
});

test("tables that cannot have been counted are refused", () => {
  expect(() => chiSquareHomogeneity([])).toThrow("table must not be empty");
  expect(() => chiSquareHomogeneity([[1, 2], [3]])).toThrow("every row must have 2 columns, not 1");
  expect(() => chiSquareHomogeneity([[1, -2]])).toThrow(
    "a count must be a whole number of at least 0, not -2",
  );
});

test("the spread is between the highest and the lowest cell of at least 30, with Newcombe's interval", () => {
  const cells = [
    { k: 10, n: 10 },
    { k: 48, n: 80 },
    { k: 56, n: 70 },
    { k: 35, n: 50 },
  ];
  const found = spread(cells);
  expect(found).toMatchObject({ highest: 2, lowest: 1 });
  expect(found?.value).toBeCloseTo(0.2, 12);
  expect(found?.low).toBeCloseTo(0.0524, 4);
  expect(found?.high).toBeCloseTo(0.3339, 4);
  expect(spread(cells.slice(0, 2))).toBeNull();
  expect(spread([])).toBeNull();
  expect(() => spread([{ k: 2, n: 1 }])).toThrow("k (2) must not exceed n (1)");
});
