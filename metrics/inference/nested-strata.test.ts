import fc from "fast-check";
import { expect, test } from "vitest";
import { nestedStrata } from "./nested-strata";

const stratum = (keys: string, size: number, n: number, sum = 0) => ({
  keys: keys.split(" "),
  size,
  n,
  sum,
  squares: sum,
});
const brief = (strata: ReturnType<typeof nestedStrata>) =>
  strata.map(({ size, n, sum }) => [size, n, sum]).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

test("small strata are put together within their first key: 4 + 6 resolved, 3 + 12 not", () => {
  const given = [
    stratum("yes chat", 40, 4, 4),
    stratum("yes mail", 30, 6, 5),
    stratum("no chat", 20, 3, 0),
    stratum("no mail", 25, 12, 2),
  ];
  expect(brief(nestedStrata(given, 10))).toEqual([
    [45, 15, 2],
    [70, 10, 9],
  ]);
});

test("a first key with too few answers in all is put to the smallest of the others", () => {
  const given = [
    stratum("yes chat", 40, 30, 20),
    stratum("yes mail", 50, 40, 30),
    stratum("no chat", 9, 2, 1),
  ];
  expect(brief(nestedStrata(given, 10))).toEqual([
    [49, 32, 21],
    [50, 40, 30],
  ]);
});

test("strata with the same keys are one: 6 + 6 answers", () => {
  expect(nestedStrata([stratum("yes", 10, 6, 3), stratum("yes", 20, 6, 2)], 10)).toEqual([
    stratum("yes", 30, 12, 5),
  ]);
});

test("of two with one answer each, the silent one goes to the larger: 1 of 6 rather than 1 of 1", () => {
  const given = [
    stratum("mail", 1, 1, 1),
    stratum("sms", 1, 0),
    stratum("chat", 6, 1, 1),
    stratum("voice", 6, 5, 3),
  ];
  expect(brief(nestedStrata(given, 1))).toEqual([
    [1, 1, 1],
    [6, 5, 3],
    [7, 1, 1],
  ]);
});

test("nobody gets lost, none is left too small unless alone, and the order of arrival is irrelevant", () => {
  const drawn = fc
    .record({
      a: fc.nat(2),
      b: fc.nat(2),
      c: fc.nat(1),
      n: fc.nat(12),
      more: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ a, b, c, n, more }) => stratum(`${a} ${b} ${c}`, n + more, n, n));
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1 }), fc.integer({ min: 1, max: 15 }), (strata, least) => {
      const found = nestedStrata(strata, least);
      for (const of of ["size", "n", "sum"] as const)
        expect(found.reduce((sum, one) => sum + one[of], 0)).toBe(
          strata.reduce((sum, one) => sum + one[of], 0),
        );
      if (found.length > 1) for (const { n } of found) expect(n).toBeGreaterThanOrEqual(least);
      expect(brief(nestedStrata([...strata].reverse(), least))).toEqual(brief(found));
    }),
  );
});
