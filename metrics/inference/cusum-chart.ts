import { assertFinite, assertPositive } from "./value-check";

/** In the unit of the values: `slack` is half the shift to be found, `limit` the sum that gives a signal. */
export type CusumSettings = { target: number; slack: number; limit: number };

/** Sums of what lies above and below the target by more than the slack. */
export type CusumPoint = { high: number; low: number; out: boolean };

/** Tabular cumulative sums on both sides, for small lasting shifts. Page, Biometrika 41 (1954) 100; NIST e-Handbook 6.3.2.3. */
export function cusumChart(values: readonly number[], { target, slack, limit }: CusumSettings): CusumPoint[] {
  assertFinite("target", target);
  assertPositive("limit", limit);
  if (!(slack >= 0)) throw new RangeError(`slack must be at least 0, not ${slack}`);
  let high = 0;
  let low = 0;
  return values.map((value) => {
    assertFinite("a value", value);
    high = Math.max(0, high + value - target - slack);
    low = Math.max(0, low + target - slack - value);
    return { high, low, out: high > limit || low > limit };
  });
}
