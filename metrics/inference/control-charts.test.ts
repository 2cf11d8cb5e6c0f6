import { describe, expect, test } from "vitest";
import { binomialTails } from "./binomial-tails";
import { cusumChart } from "./cusum-chart";
import { ewmaChart } from "./ewma-chart";
import { laneyChart } from "./laney-chart";
import { pChart } from "./p-chart";
import { randomBinomial } from "./random-binomial";
import { randomStream } from "./random-stream";

describe("p-chart", () => {
  // Leaking orange-juice cans in 30 samples of 50 (Montgomery; NIST e-Handbook 6.3.3.2).
  const leaking = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
    6,
  ];

  test("cans: mean 0.2313, limits 0.0524 and 0.4102, samples 15 and 23 out", () => {
    const points = pChart(leaking.map((k) => ({ k, n: 50 })));
    expect(points[0]?.high).toBeCloseTo(0.4102, 4);
    expect(points[0]?.high).toBeCloseTo(0.41023911859473844, 12);
    expect(points[0]?.low).toBeCloseTo(0.05242754807192823, 12);
    expect(((points[0]?.low ?? 0) + (points[0]?.high ?? 0)) / 2).toBeCloseTo(0.2313, 4);
    expect(points.flatMap((point, at) => (point?.out ? [at + 1] : []))).toEqual([15, 23]);
    expect(points[0]?.method).toBe("three_sigma");
  });

  test("20 at 0.05: three sigma would cry wolf on 1.6% of days, exact limits keep their word", () => {
    expect(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 20)).toBeLessThan(4 / 20);
    expect(binomialTails(4, 20, 0.05).upper).toBeCloseTo(0.0159, 4);
    const [four, six] = pChart(
      [
        { k: 4, n: 20 },
        { k: 6, n: 20 },
      ],
      0.05,
    );
    expect(four).toMatchObject({ out: false, method: "exact_binomial" });
    expect(six?.out).toBe(true);
    expect(six?.p).toBeCloseTo(2 * binomialTails(6, 20, 0.05).upper, 15);
  });

  test("0 of n and n of n, a day without any, and a p far out", () => {
    const [none, all, empty] = pChart(
      [
        { k: 0, n: 40 },
        { k: 40, n: 40 },
        { k: 0, n: 0 },
      ],
      0.9,
    );
    expect(none?.p).toBeCloseTo(2e-40, 50);
    expect(none?.out).toBe(true);
    expect(all?.out).toBe(false);
    expect(empty).toBeNull();
    expect(pChart([{ k: 0, n: 0 }])).toEqual([null]);
    expect(() => pChart([{ k: 3, n: 2 }])).toThrow("k (3) must not exceed n (2)");
    expect(() => pChart([{ k: 1, n: 2 }], 2)).toThrow("baseline must be between 0 and 1");
  });
});

describe("Laney's p′", () => {
  test("three days at 0.4, 0.6, 0.5 of 100: moves of 0.2 and 0.1 over 0.05, sigma z = 3·√π/2", () => {
    const found = laneyChart([
      { k: 40, n: 100 },
      { k: 60, n: 100 },
      { k: 50, n: 100 },
    ]);
    expect(found?.sigmaZ).toBeCloseTo((3 * Math.sqrt(Math.PI)) / 2, 12);
    expect(found?.points[0]?.high).toBeCloseTo(0.5 + 3 * 0.05 * (found?.sigmaZ ?? 0), 12);
  });

  test("days that differ by chance have sigma z near 1; huge days with ordinary drift are not all out", () => {
    const random = randomStream(3);
    const chance = Array.from({ length: 2000 }, () => ({ k: randomBinomial(random, 300, 0.3), n: 300 }));
    expect(laneyChart(chance)?.sigmaZ).toBeCloseTo(1, 1);
    const drifting = Array.from({ length: 30 }, (_, day) => ({
      k: Math.round(1e6 * (0.5 + 0.01 * Math.sin(day * 2))),
      n: 1e6,
    }));
    expect(pChart(drifting).filter((point) => point?.out).length).toBeGreaterThan(20);
    expect(laneyChart(drifting)?.points.filter((point) => point?.out).length).toBe(0);
  });

  test("one day, or a baseline of 0, has no chart; an empty day has no point", () => {
    expect(laneyChart([{ k: 1, n: 2 }])).toBeNull();
    expect(
      laneyChart([
        { k: 0, n: 2 },
        { k: 0, n: 2 },
      ]),
    ).toBeNull();
    expect(
      laneyChart([
        { k: 1, n: 2 },
        { k: 0, n: 0 },
        { k: 1, n: 2 },
      ])?.points[1],
    ).toBeNull();
    expect(() => laneyChart([{ k: -1, n: 2 }])).toThrow("k must be");
  });
});

describe("EWMA", () => {
  const settings = { target: 50, sigma: 2.0539, memory: 0.3 };

  test("NIST e-Handbook 6.3.2.4: limits 47.4115 and 52.5884", () => {
    const values = [
      52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6,
      52.4, 53.6, 52.1,
    ];
    const printed = [
      50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
      49.92, 50.73, 51.23, 51.94, 51.99,
    ];
    const points = ewmaChart(values, { ...settings, limits: "asymptotic" });
    for (const [at, value] of printed.entries())
      expect(Math.abs((points[at]?.value ?? 0) - value)).toBeLessThan(0.0051);
    expect(points[19]?.value).toBeCloseTo(51.988243258644616, 10);
    expect(Math.abs((points[0]?.high ?? 0) - 52.5884)).toBeLessThan(1.1e-4);
    expect(Math.abs((points[0]?.low ?? 0) - 47.4115)).toBeLessThan(1.1e-4);
    expect(points.some(({ out }) => out)).toBe(false);
  });

  test("growing limits begin at memory·width·sigma and end at the asymptotic ones", () => {
    const points = ewmaChart(new Array(60).fill(50), settings);
    expect(points[0]?.high).toBeCloseTo(50 + 3 * 2.0539 * 0.3, 12);
    expect(points[59]?.high).toBeCloseTo(50 + 3 * 2.0539 * Math.sqrt(0.3 / 1.7), 8);
    expect(ewmaChart([50, 60], settings).map(({ out }) => out)).toEqual([false, true]);
    expect(ewmaChart([], settings)).toEqual([]);
  });

  test("impossible input is refused by name", () => {
    expect(() => ewmaChart([1], { ...settings, memory: 1.5 })).toThrow("memory must be between 0 and 1");
    expect(() => ewmaChart([1], { ...settings, sigma: 0 })).toThrow("sigma must be above 0");
    expect(() => ewmaChart([Number.NaN], settings)).toThrow("a value must be a finite number");
  });
});

describe("CUSUM", () => {
  test("NIST e-Handbook 6.3.2.3: the 14th value gives the signal", () => {
    const values = [
      324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
      328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
    ];
    const printed = [
      0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16.0, 19.04,
    ];
    const low = [0, 0.0075, 0, 0.3325, 0, 0, 0.5575, 0.715, 0.1725, 0.255, 0.3125, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const points = cusumChart(values, { target: 325, slack: 0.3175, limit: 4.1959 });
    for (const [at, value] of printed.entries())
      expect(Math.abs((points[at]?.high ?? 9) - value)).toBeLessThan(0.0051);
    for (const [at, value] of low.entries()) expect(points[at]?.low).toBeCloseTo(value, 9);
    expect(points.findIndex(({ out }) => out) + 1).toBe(14);
  });

  test("impossible input is refused by name", () => {
    expect(() => cusumChart([1], { target: 0, slack: -1, limit: 5 })).toThrow(
      "slack must be at least 0, not -1",
    );
    expect(() => cusumChart([1], { target: 0, slack: 1, limit: 0 })).toThrow("limit must be above 0");
    expect(() => cusumChart([Number.NaN], { target: 0, slack: 1, limit: 1 })).toThrow(
      "a value must be a finite",
    );
  });
});
