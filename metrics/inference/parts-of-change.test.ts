import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOfChange } from "./parts-of-change";
import { wilson } from "./wilson";

const of = (k: number, n: number) => ({ k, n, ...(wilson(k, n) ?? { low: 0, high: 1 }) });

/** Easy: 80 of 100 to 108 of 120. Hard: 40 of 100 to 16 of 40. */
const strata = [
  { before: of(80, 100), after: of(108, 120) },
  { before: of(40, 100), after: of(16, 40) },
];

describe("0.600 to 0.775, the easy from a half to three quarters of all", () => {
  test("rate: (0.5 + 0.75) / 2 × 0.1 + 0 = 0.0625; mix, from the centre 0.6875: 0.1625 × 0.25 + −0.2875 × −0.25", () => {
    const found = partsOfChange(strata);
    expect(found?.rate.value).toBeCloseTo(0.0625, 14);
    expect(found?.mix.value).toBeCloseTo(0.1125, 14);
    expect(found?.total).toBeCloseTo(0.175, 14);
    expect(found?.strata).toEqual([
      {
        total: expect.closeTo(0.103125, 12),
        rate: expect.closeTo(0.0625, 12),
        mix: expect.closeTo(0.040625, 12),
      },
      { total: expect.closeTo(0.071875, 12), rate: expect.closeTo(0, 12), mix: expect.closeTo(0.071875, 12) },
    ]);
  });

  test("the rate's margins are those of 0.625 × (0.9 − 0.8) and 0.375 × (0.4 − 0.4), as legs of a triangle", () => {
    const found = partsOfChange(strata);
    const [easyBefore, easyAfter] = [wilson(80, 100), wilson(108, 120)];
    const [hardBefore, hardAfter] = [wilson(40, 100), wilson(16, 40)];
    const easy = 0.625 * Math.hypot(0.9 - (easyAfter?.low ?? 0), (easyBefore?.high ?? 0) - 0.8);
    const hard = 0.375 * Math.hypot(0.4 - (hardAfter?.low ?? 0), (hardBefore?.high ?? 0) - 0.4);
    expect(found?.rate.low).toBeCloseTo(0.0625 - Math.hypot(easy, hard), 12);
    expect(found?.rate.low).toBeLessThan(0);
    expect(found?.rate.high).toBeGreaterThan(0.125);
  });

  test("the mix's interval is Welch's for mean rates 0.85 and 0.4: half before, three quarters after", () => {
    const found = partsOfChange(strata);
    const variance = (share: number, n: number) => (0.45 ** 2 * share * (1 - share)) / (n - 1);
    const half = 1.9666 * Math.sqrt(variance(0.75, 160) + variance(0.5, 200));
    expect(found?.mix.low).toBeCloseTo(0.1125 - half, 4);
    expect(found?.mix.high).toBeCloseTo(0.1125 + half, 4);
  });
});

test("growth alone adds nothing: two kinds of the same rate, one of which triples", () => {
  const found = partsOfChange([
    { before: of(50, 100), after: of(150, 300) },
    { before: of(50, 100), after: of(50, 100) },
  ]);
  expect(found?.strata.map(({ mix }) => mix)).toEqual([expect.closeTo(0, 14), expect.closeTo(0, 14)]);
});

test("a kind that appears is mix alone, 0.9 of it against the centre (0.5 + 0.7) / 2, for half of all", () => {
  const found = partsOfChange([
    { before: of(50, 100), after: of(50, 100) },
    { before: of(0, 0), after: of(90, 100) },
  ]);
  expect(found?.rate).toMatchObject({ value: 0 });
  expect(found?.strata[1]).toMatchObject({ rate: 0, mix: expect.closeTo(0.3 * 0.5, 12) });
  expect(found?.total).toBeCloseTo(0.2, 12);
});

test("the parts are the whole change, whatever the strata", () => {
  const counts = fc.nat(40).chain((n) => fc.nat(n).map((k) => of(k, n)));
  fc.assert(
    fc.property(fc.array(fc.record({ before: counts, after: counts }), { maxLength: 6 }), (all) => {
      const sum = (side: "before" | "after", part: "k" | "n") =>
        all.reduce((s, one) => s + one[side][part], 0);
      const found = partsOfChange(all);
      if (sum("before", "n") < 2 || sum("after", "n") < 2) {
        expect(found).toBeNull();
        return;
      }
      const change = sum("after", "k") / sum("after", "n") - sum("before", "k") / sum("before", "n");
      expect((found?.rate.value ?? 9) + (found?.mix.value ?? 9)).toBeCloseTo(change, 12);
      expect(found?.total).toBeCloseTo(change, 12);
      expect(found?.strata.reduce((total, one) => total + one.total, 0)).toBeCloseTo(change, 12);
    }),
  );
});
