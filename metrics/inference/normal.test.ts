import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { erfc } from "./erfc";
import { normalQuantile } from "./normal-quantile";
import { logNormalTail, normalTail, twoSidedNormalTail } from "./normal-tail";
import { relativeError } from "./test-exact";

describe("the normal tail, against 30-digit arithmetic", () => {
  test.each([
    [-3.5, 0.9997673709209645, -0.00023265614137680455],
    [-1.5, 0.9331927987311419, -0.06914345561223398],
    [-0.25, 0.5987063256829237, -0.5129840754094305],
    [0.125, 0.4502617751698871, -0.7979261427530241],
    [0.6, 0.2742531177500736, -1.293703811614028],
    [0.75, 0.2266273523768682, -1.4844482299196562],
    [1, 0.15865525393145705, -1.8410216450092636],
    [1.959963984540054, 0.025000000000000012, -3.688879454113936],
    [3, 0.0013498980316300946, -6.607726221510349],
    [5.5, 1.8989562465887718e-8, -17.77937635262526],
    [7.25, 2.0838581586720695e-13, -29.199385149405348],
    [12, 1.776482112077679e-33, -75.4106730015688],
    [25, 3.056696706382561e-138, -316.63940800802027],
    [37, 5.725571222524577e-300, -689.0305855768906],
  ])("P(Z > %d)", (z, tail, logarithm) => {
    expect(relativeError(normalTail(z), tail)).toBeLessThan(1e-12);
    expect(relativeError(logNormalTail(z), logarithm)).toBeLessThan(1e-12);
  });
});

test("its logarithm goes on where the tail itself is too small for a number", () => {
  expect(normalTail(40)).toBe(0);
  expect(relativeError(logNormalTail(40), -804.6084420137538)).toBeLessThan(1e-14);
  expect(relativeError(logNormalTail(1e6), -500000000014.73444)).toBeLessThan(1e-14);
});

describe("the normal quantile, against 30-digit arithmetic", () => {
  test.each([
    [1e-300, -37.0470962993612],
    [1e-50, -14.933337534788489],
    [1e-12, -7.034483825301132],
    [1e-5, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.02, -2.053748910631823],
    [0.07, -1.4757910281791706],
    [0.1, -1.2815515655446004],
    [0.3, -0.5244005127080408],
    [0.499999, -2.5066282745665593e-6],
    [0.6, 0.2533471031357997],
    [0.975, 1.9599639845400538],
    [0.999, 3.090232306167813],
    [0.9999999, 5.199337582290661],
  ])("at %d", (p, z) => {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-14);
  });
});

test("quantile and tail undo each other, 300 decimal places out", () => {
  fc.assert(
    fc.property(fc.double({ min: -690, max: -0.7, noNaN: true }), (logarithm) => {
      const z = -normalQuantile(Math.exp(logarithm));
      expect(relativeError(logNormalTail(z), logarithm)).toBeLessThan(1e-12);
    }),
  );
});

test("tails on both sides add up to 1; the ends are infinite", () => {
  for (const z of [0, 0.3, 0.7, 1, 3, 6]) expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 15);
  expect(twoSidedNormalTail(-2)).toBe(2 * normalTail(2));
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(0.5)).toBe(0);
  expect(erfc(Number.POSITIVE_INFINITY)).toBe(0);
  expect(erfc(Number.NEGATIVE_INFINITY)).toBe(2);
});

test("what is no number or no probability is refused by name", () => {
  expect(() => normalTail(Number.NaN)).toThrow("must be a number");
  expect(() => normalQuantile(1.1)).toThrow("p must be between 0 and 1, not 1.1");
  expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
});
