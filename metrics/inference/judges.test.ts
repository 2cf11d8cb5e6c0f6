import { describe, expect, test } from "vitest";
import { cohensKappa } from "./cohens-kappa";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { roganGladen } from "./rogan-gladen";

describe("Cohen's kappa", () => {
  test("20, 5, 10, 15: agreed 0.7, by chance 0.5, kappa 0.4", () => {
    expect(
      cohensKappa([
        [20, 5],
        [10, 15],
      ])?.value,
    ).toBeCloseTo(0.4, 12);
  });

  test("its error is that of a smooth function of the shares, by numerical derivatives", () => {
    const table = [
      [22, 2, 2],
      [5, 7, 14],
      [0, 2, 36],
    ];
    const n = 90;
    const kappaOf = (shares: number[][]) => {
      const at = (i: number, j: number) => shares[i]?.[j] ?? 0;
      const sum = (term: (i: number) => number) => [0, 1, 2].reduce((s, i) => s + term(i), 0);
      const all = sum((i) => sum((j) => at(i, j)));
      const agreed = sum((i) => at(i, i)) / all;
      const chance = sum((i) => sum((j) => at(i, j)) * sum((j) => at(j, i))) / all ** 2;
      return (agreed - chance) / (1 - chance);
    };
    const shares = table.map((row) => row.map((count) => count / n));
    const slopes = shares.flatMap((row, i) =>
      row.map((share, j) => {
        const moved = (by: number) =>
          shares.map((r, a) => r.map((s, b) => (a === i && b === j ? s + by : s)));
        return { share, slope: (kappaOf(moved(1e-5)) - kappaOf(moved(-1e-5))) / 2e-5 };
      }),
    );
    const mean = slopes.reduce((sum, { share, slope }) => sum + share * slope, 0);
    const variance = slopes.reduce((sum, { share, slope }) => sum + share * slope ** 2, 0) - mean ** 2;
    const found = cohensKappa(table);
    expect(found?.value).toBeCloseTo(kappaOf(shares), 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(variance / n), 8);
    expect(found?.high).toBeCloseTo(
      (found?.value ?? 0) + 1.959963984540054 * (found?.standardError ?? 0),
      12,
    );
  });

  test("perfect agreement is 1; one verdict only, or nobody, has no kappa", () => {
    expect(
      cohensKappa([
        [5, 0],
        [0, 7],
      ]),
    ).toMatchObject({ value: 1, standardError: expect.closeTo(0, 14) });
    expect(
      cohensKappa([
        [5, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(() => cohensKappa([[1, 2]])).toThrow("must be square");
    expect(() => cohensKappa([[-1]])).toThrow("a count must be a whole number");
    expect(() => cohensKappa([])).toThrow("table must not be empty");
  });
});

describe("Krippendorff's alpha", () => {
  // Four observers, twelve units (Krippendorff 2011, section C).
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];
  const units = (observers[0] ?? []).map((_, unit) => observers.map((verdicts) => verdicts[unit] ?? null));

  test.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ] as const)("%s: %d", (scale, printed) => {
    const found = krippendorffAlpha(units, scale);
    expect(Math.abs((found?.value ?? 9) - printed)).toBeLessThan(6e-4);
    expect(found?.units).toBe(11);
    expect(found?.low).toBeLessThan(found?.value ?? 0);
    expect(found?.high).toBeGreaterThan(found?.value ?? 9);
    expect(krippendorffAlpha(units, scale)).toEqual(found);
  });

  test("two observers, no gaps, nominal: 1 − (n − 1)·disagreeing / pairs of unlike values", () => {
    const found = krippendorffAlpha(
      [
        [0, 1],
        [1, 1],
        [0, 0],
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 0],
        [1, 1],
        [0, 0],
        [0, 0],
      ],
      "nominal",
    );
    // 14 zeros and 6 ones among 20: 1 − 19·2 / (14·6).
    expect(found?.value).toBeCloseTo(1 - (19 * 2) / (14 * 6), 12);
  });

  test("no pair of verdicts, or one verdict everywhere, has no alpha", () => {
    expect(krippendorffAlpha([], "nominal")).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        "nominal",
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        "interval",
      ),
    ).toBeNull();
    expect(() => krippendorffAlpha([[1, Number.NaN]], "nominal")).toThrow(
      "a verdict must be a finite number",
    );
  });
});

describe("Rogan and Gladen", () => {
  test("60 of 150 at sensitivity 0.96 and specificity 0.89: 0.341, 0.249 .. 0.433", () => {
    const found = roganGladen(60, 150, { sensitivity: 0.96, specificity: 0.89 });
    expect(Math.abs((found?.value ?? 9) - 0.34)).toBeLessThan(0.005);
    expect(found?.value).toBeCloseTo(0.3411764705882353, 12);
    expect(found?.standardError).toBeCloseTo(0.047058823529411764, 12);
    expect(found?.low).toBeCloseTo(0.2489428705882353, 8);
    expect(found?.high).toBeCloseTo(0.43341007058823533, 8);
  });

  test("a perfect judge changes nothing; one measured on few adds its own error", () => {
    expect(roganGladen(30, 100, { sensitivity: 1, specificity: 1 })?.value).toBeCloseTo(0.3, 14);
    const error = { sensitivity: 0.9, specificity: 0.8 };
    const known = roganGladen(45, 100, error);
    const measured = roganGladen(45, 100, { ...error, sensitivityN: 50, specificityN: 40 });
    const value = 0.25 / 0.7;
    const added = (value ** 2 * 0.09) / 50 + ((1 - value) ** 2 * 0.16) / 40;
    expect((measured?.standardError ?? 0) ** 2 - (known?.standardError ?? 0) ** 2).toBeCloseTo(
      added / 0.49,
      12,
    );
  });

  test("it stays within 0..1; nobody has no share; a judge of no worth is refused", () => {
    expect(roganGladen(0, 50, { sensitivity: 0.9, specificity: 0.9 })?.value).toBe(0);
    expect(roganGladen(50, 50, { sensitivity: 0.9, specificity: 0.9 })?.value).toBe(1);
    expect(roganGladen(0, 0, { sensitivity: 0.9, specificity: 0.9 })).toBeNull();
    expect(() => roganGladen(1, 2, { sensitivity: 0.5, specificity: 0.5 })).toThrow("no better than chance");
    expect(() => roganGladen(3, 2, { sensitivity: 1, specificity: 1 })).toThrow(
      "k (3) must not exceed n (2)",
    );
    expect(() => roganGladen(1, 2, { sensitivity: 2, specificity: 1 })).toThrow(
      "sensitivity must be between",
    );
  });
});
