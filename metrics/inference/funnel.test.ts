import { describe, expect, test } from "vitest";
import { binomialTails } from "./binomial-tails";
import { funnelDispersion } from "./funnel-dispersion";
import { funnelBand, funnelLimits } from "./funnel-limits";

// Deaths within 30 days of children's heart surgery by hospital, 2012–15 (Spiegelhalter, The Art of Statistics).
const hospitals: [number, number, number[], string][] = [
  [5, 418, [0.00120386970611487, 0.006708618906722701, 0.03369146931076261, 0.04355042338725049], "inside"],
  [14, 607, [0.00412819584758848, 0.008981356584144106, 0.03145398493960225, 0.03934445645623098], "inside"],
  [
    15,
    668,
    [0.0048435847819536535, 0.009525456076018896, 0.030991856736048807, 0.03845705008160259],
    "inside",
  ],
  [
    27,
    760,
    [0.0057034696602822925, 0.010240069856577515, 0.030262846598566935, 0.037238740467692225],
    "outside_95",
  ],
  [14, 829, [0.006299644201619438, 0.01068766977769163, 0.02989414688109021, 0.03646489434104555], "inside"],
  [
    14,
    835,
    [0.0063300826477780845, 0.01075203966556903, 0.029835605330088874, 0.03643194528509656],
    "inside",
  ],
  [
    23,
    983,
    [0.007356200161871484, 0.011454240688665336, 0.029128540085589363, 0.03510488988179866],
    "inside",
  ],
  [
    22,
    1038,
    [0.007743381617152796, 0.01170899438535027, 0.028857054393233557, 0.03463339316126644],
    "inside",
  ],
  [
    19,
    1094,
    [0.007996963534881654, 0.011948067804632657, 0.028669012842950183, 0.034294484876584284],
    "inside",
  ],
  [
    20,
    1132,
    [0.008174755431171037, 0.012060348538447292, 0.028523610455574853, 0.03404580628144178],
    "inside",
  ],
  [
    35,
    1220,
    [0.008579314643166485, 0.01238693248472586, 0.028230763399577675, 0.0334912911624255],
    "outside_95",
  ],
  [
    36,
    1457,
    [0.009567531788726035, 0.013071822670150057, 0.027545833617280094, 0.032312490105071735],
    "inside",
  ],
  [
    19,
    1892,
    [0.010777375550596895, 0.013943915101903724, 0.02667833504477215, 0.03080537129030437],
    "outside_998",
  ],
];
const target = hospitals.reduce((sum, [k]) => sum + k, 0) / hospitals.reduce((sum, [, n]) => sum + n, 0);

describe("children's heart surgery, 263 deaths in 12 933 operations", () => {
  test("the target and its dispersion, hardly more than chance", () => {
    expect(target).toBeCloseTo(0.020335575659166473, 12);
    const group = hospitals.map(([k, n]) => ({ k, n }));
    expect(funnelDispersion(group, target)?.phi).toBeCloseTo(1.0640225476509175, 10);
    expect(funnelDispersion(group, target)?.beyondChance).toBe(false);
  });

  test.each(hospitals)(
    "%i of %i",
    (k, n, [outerLow = 9, innerLow = 9, innerHigh = 9, outerHigh = 9], band) => {
      const limits = funnelLimits(n, target);
      if (!limits) throw new Error("no limits");
      expect(Math.abs(limits.outer.low - outerLow)).toBeLessThan(1e-6);
      expect(Math.abs(limits.inner.low - innerLow)).toBeLessThan(1e-6);
      expect(Math.abs(limits.inner.high - innerHigh)).toBeLessThan(1e-6);
      expect(Math.abs(limits.outer.high - outerHigh)).toBeLessThan(1e-6);
      expect(funnelBand(k, n, limits)).toBe(band);
    },
  );
});

test("a limit lies between the count that reaches its share and the one before", () => {
  for (const n of [1, 7, 30, 500]) {
    const low = (funnelLimits(n, 0.7)?.inner.low ?? 0) * n;
    expect(binomialTails(Math.ceil(low), n, 0.7).lower).toBeGreaterThanOrEqual(0.025);
    if (low >= 1) expect(binomialTails(Math.ceil(low) - 1, n, 0.7).lower).toBeLessThan(0.025);
  }
});

test("dispersion widens by its root, never narrows, and stays within 0..1", () => {
  const plain = funnelLimits(400, 0.5);
  const wide = funnelLimits(400, 0.5, 4);
  expect((wide?.inner.high ?? 0) - 0.5).toBeCloseTo(2 * ((plain?.inner.high ?? 0) - 0.5), 12);
  expect(funnelLimits(400, 0.5, 0.5)).toEqual(plain);
  expect(funnelLimits(5, 0.9, 9)?.outer).toEqual({ low: 0, high: 1 });
  expect(funnelLimits(0, 0.5)).toBeNull();
});

test("a group at the target has no dispersion; nobody, or a target of 0, has no measure of it", () => {
  expect(
    funnelDispersion(
      [
        { k: 5, n: 10 },
        { k: 50, n: 100 },
      ],
      0.5,
    ),
  ).toEqual({ phi: 0, beyondChance: false });
  expect(
    funnelDispersion(
      [
        { k: 0, n: 100 },
        { k: 100, n: 100 },
      ],
      0.5,
    )?.beyondChance,
  ).toBe(true);
  expect(funnelDispersion([{ k: 0, n: 0 }], 0.5)).toBeNull();
  expect(funnelDispersion([{ k: 0, n: 5 }], 0)).toBeNull();
});

test("impossible input is refused by name", () => {
  expect(() => funnelLimits(2.5, 0.5)).toThrow("n must be a whole number");
  expect(() => funnelLimits(25, 1.5)).toThrow("target must be between 0 and 1");
  expect(() => funnelLimits(25, 0.5, Number.NaN)).toThrow("dispersion must be above 0");
  expect(() => funnelDispersion([{ k: 3, n: 2 }], 0.5)).toThrow("k (3) must not exceed n (2)");
});

test("10 of 10 around 0.99 happens nine times in ten, and around 1 always: inside; 0 of 10 around 0.01 too", () => {
  const band = (k: number, target: number) => {
    const limits = funnelLimits(10, target);
    return limits && funnelBand(k, 10, limits);
  };
  expect([band(10, 0.99), band(10, 1), band(0, 0.01), band(0, 0)]).toEqual(new Array(4).fill("inside"));
  expect(band(9, 0.999)).toBe("outside_95");
  expect(band(10, 0.3)).toBe("outside_998");
});
