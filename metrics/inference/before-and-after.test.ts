import { describe, expect, test } from "vitest";
import { newcombe } from "./difference";
import { differenceInDifferences, shareChange } from "./difference-in-differences";
import { twoSidedNormalTail } from "./normal-tail";
import { adjustedNps, npsInterval, trinomialNps } from "./nps-interval";
import { relativeError } from "./test-exact";
import { twoProportionPower, twoProportionSize } from "./two-proportion-power";
import { wilson } from "./wilson";

describe("0.61 before, 0.74 after", () => {
  const share = (k: number, n: number) => ({ value: k / n, n, ...(wilson(k, n) ?? { low: 0, high: 0 }) });

  test.each([
    [30, 37, 50, -0.044, 0.311],
    [61, 74, 100, 0.0002, 0.254],
    [122, 148, 200, 0.038, 0.219],
    [244, 296, 400, 0.065, 0.193],
  ])("%i and %i of %i: Newcombe", (before, after, n, low, high) => {
    const interval = newcombe(share(after, n), share(before, n));
    expect(Math.abs(interval.low - low)).toBeLessThan(5.1e-4);
    expect(Math.abs(interval.high - high)).toBeLessThan(5.1e-4);
  });

  test("80% power needs 203 a side, 90% needs 271, and 304 where clustering costs half again", () => {
    const question = { first: 0.61, second: 0.74 };
    expect(Math.ceil(twoProportionSize(0.8, question))).toBe(203);
    expect(Math.ceil(twoProportionSize(0.9, question))).toBe(271);
    expect(Math.ceil(twoProportionSize(0.8, { ...question, designEffect: 1.5 }))).toBe(304);
  });
});

describe("power of two proportions", () => {
  const question = { first: 0.5, second: 0.75 };

  test("R's examples: 50 a side have power 0.7401659, power 0.9 needs 76.7", () => {
    expect(twoProportionPower(50, question)).toBeCloseTo(0.740165901331388, 10);
    expect(twoProportionSize(0.9, question)).toBeCloseTo(76.70692845177743, 8);
    expect(Math.abs(twoProportionSize(0.9, question) - 76.7)).toBeLessThan(0.06);
  });

  test("size and power undo each other, with a design effect too", () => {
    for (const power of [0.3, 0.8, 0.999999]) {
      const clustered = { ...question, designEffect: 1.7, alpha: 0.01 };
      expect(twoProportionPower(twoProportionSize(power, clustered), clustered)).toBeCloseTo(power, 12);
    }
  });

  test("equal shares never show; impossible input is refused by name", () => {
    expect(twoProportionSize(0.8, { first: 0.5, second: 0.5 })).toBe(Number.POSITIVE_INFINITY);
    expect(() => twoProportionPower(0, question)).toThrow("n must be above 0");
    expect(() => twoProportionPower(10, { first: 1.2, second: 0.5 })).toThrow(
      "first must be between 0 and 1",
    );
    expect(() => twoProportionSize(Number.NaN, question)).toThrow("power must be between 0 and 1");
    expect(() => twoProportionSize(0.8, { ...question, designEffect: 0 })).toThrow(
      "designEffect must be above 0",
    );
  });
});

describe("difference in differences", () => {
  test("jobs in New Jersey against Pennsylvania: 2.75 from the rounded means where 2.76 is printed, error 1.36", () => {
    const found = differenceInDifferences(
      { difference: 21.03 - 20.44, standardError: 0.54 },
      { difference: 21.17 - 23.33, standardError: 1.25 },
    );
    expect(found.difference).toBeCloseTo(2.75, 12);
    expect(Math.abs(found.difference - 2.76)).toBeLessThan(0.011);
    expect(found.standardError).toBeCloseTo(1.361653406708183, 12);
    expect(found.high - found.difference).toBeCloseTo(1.959963984540054 * 1.361653406708183, 12);
  });

  test("p far out, and no error at all", () => {
    const still = { difference: 0, standardError: 0 };
    const far = differenceInDifferences({ difference: 8, standardError: 1 }, still);
    expect(relativeError(far.p, twoSidedNormalTail(8))).toBeLessThan(1e-12);
    expect(far.p).toBeLessThan(2e-15);
    expect(differenceInDifferences(still, still).p).toBe(1);
    expect(differenceInDifferences({ ...still, difference: 1 }, still).p).toBe(0);
  });

  test("the change of a share, 3 of 8 to 6 of 8, as if 4/10 to 7/10; none of none has none", () => {
    const found = shareChange({ k: 3, n: 8 }, { k: 6, n: 8 });
    expect(found?.difference).toBe(0.375);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(0.024 + 0.021), 12);
    expect(shareChange({ k: 0, n: 5 }, { k: 0, n: 5 })?.standardError).toBeGreaterThan(0);
    expect(shareChange({ k: 0, n: 0 }, { k: 1, n: 1 })).toBeNull();
  });

  test("impossible input is refused by name", () => {
    const fine = { difference: 0, standardError: 1 };
    expect(() => differenceInDifferences({ difference: Number.NaN, standardError: 1 }, fine)).toThrow(
      "difference must be",
    );
    expect(() => differenceInDifferences(fine, { difference: 0, standardError: -1 })).toThrow(
      "standardError must be",
    );
    expect(() => shareChange({ k: 2, n: 1 }, { k: 0, n: 1 })).toThrow("k (2) must not exceed n (1)");
  });
});

describe("net promoter score", () => {
  const counts = { promoters: 162, passives: 108, detractors: 54 };

  test("162, 108 and 54: 33.3 with an error of 4.14 points", () => {
    const found = npsInterval(counts);
    expect(found).toMatchObject({ n: 324, method: "trinomial" });
    expect(found?.value).toBeCloseTo(100 / 3, 9);
    expect(Math.abs((found?.standardError ?? 0) - 4.141)).toBeLessThan(0.001);
    expect(found?.low).toBeCloseTo(25.217383883550177, 4);
    expect(found?.high).toBeCloseTo(41.449282783116494, 4);
  });

  test("adjusted: centre 33.03, 24.9 .. 41.1", () => {
    const found = adjustedNps(counts);
    expect(((found?.low ?? 0) + (found?.high ?? 0)) / 2).toBeCloseTo(33.02752293577982, 9);
    expect(found?.low).toBeCloseTo(24.945251413033574, 3);
    expect(found?.high).toBeCloseTo(41.10979445852606, 3);
  });

  test("below 100 answers it is the adjusted one, so that ten promoters are not certain", () => {
    const ten = { promoters: 10, passives: 0, detractors: 0 };
    expect(trinomialNps(ten)).toMatchObject({ value: 100, low: 100, high: 100 });
    expect(npsInterval(ten)).toMatchObject({ value: 100, high: 100, method: "adjusted_wald" });
    expect(npsInterval(ten)?.low).toBeLessThan(75);
    expect(npsInterval({ promoters: 0, passives: 0, detractors: 1 })?.value).toBe(-100);
    expect(npsInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
    expect(() => npsInterval({ ...ten, passives: -1 })).toThrow("passives must be a whole number");
    expect(() => npsInterval({ ...ten, detractors: Number.NaN })).toThrow(
      "detractors must be a whole number",
    );
  });
});
