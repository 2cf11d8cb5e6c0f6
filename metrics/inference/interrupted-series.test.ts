import { describe, expect, test } from "vitest";
import { interruptedSeries, type SeriesPeriod } from "./interrupted-series";
import { inverseMatrix } from "./inverse-matrix";
import { quasiPoisson } from "./quasi-poisson";

// Acute coronary events and standard population by month, Sicily 2002–06; smoking banned from month 37.
const events = [
  728, 659, 791, 734, 757, 726, 760, 740, 720, 814, 795, 858, 887, 766, 851, 769, 781, 756, 766, 752, 765,
  831, 879, 928, 914, 808, 937, 840, 916, 828, 845, 818, 860, 839, 887, 886, 831, 796, 833, 820, 877, 758,
  767, 738, 781, 843, 850, 908, 1021, 859, 976, 888, 962, 838, 810, 876, 843, 936, 912,
];
const population = [
  379875.3, 376495.5, 377040.8, 377116.4, 377383.4, 374113.1, 379513.3, 376295.5, 374653.2, 378485.6,
  375955.5, 378349.7, 376762.4, 379032.3, 379360.4, 376162.0, 377972.4, 381830.7, 379888.6, 380872.2,
  380966.9, 381240.4, 382104.9, 381802.7, 381656.3, 383680.0, 383504.2, 386462.9, 383783.1, 380836.8,
  383483.0, 380906.2, 382926.8, 384052.4, 384449.6, 383428.4, 388153.2, 388373.2, 386470.1, 386033.2,
  383686.4, 385509.3, 385901.9, 386516.6, 388436.5, 383255.2, 390148.7, 385874.9, 391613.6, 391750.4,
  394005.6, 391364.9, 391664.6, 389022.3, 391878.5, 388575.3, 392989.0, 390018.8, 390712.3,
];

const sicily: SeriesPeriod[] = events.map((count, at) => ({
  count,
  exposure: population[at] ?? 0,
  phase: at < 36 ? "before" : "after",
}));

test("Sicily's smoking ban: rate ratio 0.894, 0.839 .. 0.953 with dispersion 3.56", () => {
  const found = interruptedSeries(sicily);
  expect(Math.abs((found?.rateRatio ?? 0) - 0.894)).toBeLessThan(6e-4);
  expect(found?.rateRatio).toBeCloseTo(0.8943765080143888, 9);
  expect(found?.dispersion).toBeCloseTo(3.5591867637607173, 8);
  expect(found?.low).toBeCloseTo(0.8391890115072675, 9);
  expect(found?.high).toBeCloseTo(0.9531932939056182, 9);
  expect(found?.trend).toBeCloseTo(1.0049572386835646, 9);
  const narrow = Math.log(found?.rateRatio ?? 0) - Math.log(found?.low ?? 0);
  const poissonLow = (found?.rateRatio ?? 0) * Math.exp(-narrow / Math.sqrt(found?.dispersion ?? 1));
  expect(poissonLow).toBeCloseTo(0.8646863887018679, 9);
});

test("a series without scatter gives its step and trend back exactly", () => {
  const found = interruptedSeries(
    Array.from({ length: 20 }, (_, at) => ({
      count: 1000 * 1.02 ** at * (at < 10 ? 1 : 0.8),
      exposure: 1,
      phase: at < 10 ? "before" : "after",
    })),
  );
  expect(found?.rateRatio).toBeCloseTo(0.8, 10);
  expect(found?.trend).toBeCloseTo(1.02, 10);
});

test("two groups without a trend: the ratio of their rates, its error √(1/a + 1/b)", () => {
  const rows = [0, 0, 1, 1].map((predictor) => ({
    count: predictor ? 60 : 50,
    exposure: 1,
    predictors: [predictor],
  }));
  const { coefficients, standardErrors } = quasiPoisson(rows);
  expect(coefficients[1]).toBeCloseTo(Math.log(1.2), 12);
  expect(standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 100 + 1 / 120), 12);
});

describe("refusals", () => {
  test("too few periods, or no events on a side, is no answer", () => {
    expect(interruptedSeries(sicily.slice(0, 40))).toBeNull();
    expect(interruptedSeries([])).toBeNull();
    expect(
      interruptedSeries(
        sicily.map((period) => (period.phase === "after" ? { ...period, count: 0 } : period)),
      ),
    ).toBeNull();
  });

  test("impossible input is refused by name", () => {
    const rows = [1, 2, 3, 4].map((count) => ({ count, exposure: 1, predictors: [1] }));
    expect(() => quasiPoisson([])).toThrow("rows must not be empty");
    expect(() => quasiPoisson(rows)).toThrow("the predictors must not determine each other");
    expect(() => quasiPoisson(rows.slice(0, 2))).toThrow("2 coefficients need more than 2 rows");
    expect(() => quasiPoisson([{ count: -1, exposure: 1, predictors: [] }])).toThrow(
      "count must be at least 0",
    );
    expect(() => quasiPoisson([{ count: 1, exposure: 0, predictors: [] }])).toThrow(
      "exposure must be above 0",
    );
    expect(() => quasiPoisson([...rows, { count: 1, exposure: 1, predictors: [] }])).toThrow(
      "1 finite predictors",
    );
    expect(() => quasiPoisson(rows.map((row) => ({ ...row, count: 0 })))).toThrow(
      "above 0 in at least one row",
    );
  });
});

test("a matrix times its inverse is the unit matrix", () => {
  const matrix = [
    [4, 1, 2],
    [1, 3, 0],
    [2, 0, 5],
  ];
  const inverse = inverseMatrix(matrix);
  for (const [i, row] of matrix.entries()) {
    for (const j of row.keys()) {
      const product = row.reduce((sum, entry, at) => sum + entry * (inverse[at]?.[j] ?? 0), 0);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 14);
    }
  }
});
