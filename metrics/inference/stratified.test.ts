import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directStandardisation } from "./direct-standardisation";
import { indirectStandardisation } from "./indirect-standardisation";
import { kitagawa } from "./kitagawa";
import { mantelHaenszel } from "./mantel-haenszel";
import { simpsonCheck } from "./simpson-check";
import { unitGap } from "./unit-gap";
import { wilson } from "./wilson";

const of = (k: number, n: number) => ({ k, n });
// Kidney stones, small and large: open surgery against keyhole (Charig and others, BMJ 292 (1986) 879).
const kidneys = [
  { first: of(81, 87), second: of(234, 270) },
  { first: of(192, 263), second: of(55, 80) },
];

describe("kidney stones", () => {
  test("within strata open surgery is better by 5.4 points, odds ratio 1.447", () => {
    const found = mantelHaenszel(kidneys);
    expect(found?.riskDifference.value).toBeCloseTo(0.05383557024347473, 12);
    expect(found?.oddsRatio?.value).toBeCloseTo(1.44684662494262, 12);
    expect(found?.oddsRatio?.low).toBeCloseTo(0.9157934135040254, 12);
    expect(found?.oddsRatio?.high).toBeCloseTo(2.2858486698415734, 12);
  });

  test("crude 0.78 against 0.8257, standardised 0.8325 against 0.7789: Simpson's reversal", () => {
    const found = simpsonCheck(kidneys);
    expect(found?.crude).toBeCloseTo(0.78 - 0.8257142857142857, 12);
    expect(found?.adjusted).toBeCloseTo(0.05383557024347473, 12);
    expect(found?.standardised).toBeCloseTo(0.8325462173856037 - 0.778875, 12);
    expect(found?.reversed).toBe(true);
    expect(simpsonCheck(kidneys, 0.05)?.reversed).toBe(false);
    expect(81 / 87).toBeCloseTo(0.9310344827586207, 12);
    expect(192 / 263).toBeCloseTo(0.7300380228136882, 12);
    const sizes = [357, 343];
    expect(
      directStandardisation(
        kidneys.map(({ first }) => first),
        sizes,
      )?.value,
    ).toBeCloseTo(0.8325462173856037, 12);
    expect(
      directStandardisation(
        kidneys.map(({ second }) => second),
        sizes,
      )?.value,
    ).toBeCloseTo(0.778875, 12);
  });
});

describe("Mantel–Haenszel", () => {
  const share = fc.integer({ min: 1, max: 49 });

  test("one stratum: the plain difference with the plain error, the plain odds ratio with Woolf's", () => {
    fc.assert(
      fc.property(share, share, (a, c) => {
        const found = mantelHaenszel([{ first: of(a, 50), second: of(c, 80) }]);
        const error = Math.sqrt((a * (50 - a)) / 50 ** 3 + (c * (80 - c)) / 80 ** 3);
        expect(found?.riskDifference.value).toBeCloseTo(a / 50 - c / 80, 12);
        expect(found?.riskDifference.high).toBeCloseTo(a / 50 - c / 80 + 1.959963984540054 * error, 10);
        const woolf = Math.sqrt(1 / a + 1 / (50 - a) + 1 / c + 1 / (80 - c));
        expect(Math.log(found?.oddsRatio?.value ?? 0)).toBeCloseTo(
          Math.log((a * (80 - c)) / (c * (50 - a))),
          10,
        );
        const width = Math.log(found?.oddsRatio?.high ?? 0) - Math.log(found?.oddsRatio?.low ?? 0);
        expect(width).toBeCloseTo(2 * 1.959963984540054 * woolf, 10);
      }),
    );
  });

  test("a stratum with one side empty does not count; without any other there is no answer", () => {
    const empty = { first: of(3, 4), second: of(0, 0) };
    expect(mantelHaenszel([...kidneys, empty])).toEqual(mantelHaenszel(kidneys));
    expect(mantelHaenszel([empty])).toBeNull();
    expect(simpsonCheck([empty])).toBeNull();
    expect(simpsonCheck([...kidneys, empty])?.standardised).toBeNull();
    expect(mantelHaenszel([{ first: of(4, 4), second: of(0, 4) }])?.oddsRatio).toBeNull();
    expect(() => mantelHaenszel([{ first: of(5, 4), second: of(0, 0) }])).toThrow(
      "k (5) must not exceed n (4)",
    );
  });
});

describe("standardisation", () => {
  test("to its own sizes a share stays what it is", () => {
    const found = directStandardisation([of(3, 10), of(40, 50)], [10, 50]);
    expect(found?.value).toBeCloseTo(43 / 60, 14);
    const error = Math.sqrt((3 * 7) / 10 + (40 * 10) / 50) / 60;
    expect(found?.high).toBeCloseTo(43 / 60 + 1.959963984540054 * error, 12);
  });

  test("a stratum of the standard without observations has no answer; one outside it does not matter", () => {
    expect(directStandardisation([of(0, 0), of(1, 2)], [1, 1])).toBeNull();
    expect(directStandardisation([of(0, 0), of(1, 2)], [0, 1])?.value).toBe(0.5);
    expect(directStandardisation([], [])).toBeNull();
    expect(() => directStandardisation([of(1, 2)], [])).toThrow(
      "1 strata need as many standard sizes, not 0",
    );
    expect(() => directStandardisation([of(1, 2)], [-1])).toThrow("a standard size must be at least 0");
  });

  test("15 hits where 10·0.8 + 20·0.5 = 18 were expected: ratio 0.8333", () => {
    const found = indirectStandardisation(15, [
      { n: 10, rate: 0.8 },
      { n: 20, rate: 0.5 },
    ]);
    expect(found).toMatchObject({ observed: 15, expected: 18, ratio: 15 / 18 });
    expect(found?.low).toBeCloseTo((wilson(15, 30)?.low ?? 0) * (30 / 18), 14);
    expect(indirectStandardisation(0, [])).toBeNull();
    expect(indirectStandardisation(0, [{ n: 5, rate: 0 }])).toBeNull();
    expect(() => indirectStandardisation(6, [{ n: 5, rate: 0.5 }])).toThrow("k (6) must not exceed n (5)");
    expect(() => indirectStandardisation(1, [{ n: 5, rate: 1.5 }])).toThrow("rate must be between 0 and 1");
  });
});

describe("Kitagawa", () => {
  test("rates 0.8 and 0.4 that stay, a mix from halves to a quarter of the better: all mix, −0.10", () => {
    const found = kitagawa([
      { before: of(80, 100), after: of(40, 50) },
      { before: of(40, 100), after: of(60, 150) },
    ]);
    expect(found?.rate).toBeCloseTo(0, 14);
    expect(found?.mix).toBeCloseTo(-0.1, 14);
    expect(found?.strata.map(({ mix }) => mix)).toEqual([expect.closeTo(-0.2, 12), expect.closeTo(0.1, 12)]);
  });

  test("rate + mix is the change, also where a stratum appears or vanishes", () => {
    const counts = fc.nat(40).chain((n) => fc.nat(n).map((k) => of(k, n)));
    fc.assert(
      fc.property(fc.array(fc.record({ before: counts, after: counts }), { maxLength: 6 }), (strata) => {
        const sum = (side: "before" | "after", part: "k" | "n") =>
          strata.reduce((s, one) => s + one[side][part], 0);
        const found = kitagawa(strata);
        if (sum("before", "n") === 0 || sum("after", "n") === 0) {
          expect(found).toBeNull();
          return;
        }
        const change = sum("after", "k") / sum("after", "n") - sum("before", "k") / sum("before", "n");
        expect((found?.rate ?? 9) + (found?.mix ?? 9)).toBeCloseTo(change, 12);
        expect(found?.total).toBeCloseTo(change, 12);
      }),
    );
  });
});

test("a unit gap needs the journeys below the lower bound of every channel", () => {
  const channels = [of(340, 400), of(320, 400)];
  const lowest = wilson(320, 400)?.low ?? 0;
  expect(unitGap(of(61, 100), channels)).toEqual({ journeys: 0.61, lowestBound: lowest, gap: true });
  expect(unitGap(of(76, 100), channels)?.gap).toBe(false);
  expect(unitGap(of(61, 100), [...channels, of(1, 2)])?.gap).toBe(false);
  expect(unitGap(of(0, 0), channels)).toBeNull();
  expect(unitGap(of(1, 2), [of(0, 0)])).toBeNull();
  expect(() => unitGap(of(2, 1), channels)).toThrow("k (2) must not exceed n (1)");
});
