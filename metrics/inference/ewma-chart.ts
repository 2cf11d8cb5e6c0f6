import type { ChartPoint } from "./p-chart";
import { assertFinite, assertPositive, assertShare } from "./value-check";

/** `sigma` is the standard deviation of one value; `memory` the weight of the newest, above 0 and at most 1. */
export type EwmaSettings = {
  target: number;
  sigma: number;
  memory?: number;
  width?: number;
  limits?: "growing" | "asymptotic";
};

/**
 * Exponentially weighted moving average against its limits, for small lasting shifts. `growing` limits are exact
 * from the first value on; `asymptotic` ones are those it ends with. Roberts, Technometrics 1 (1959) 239; NIST
 * e-Handbook 6.3.2.4.
 */
export function ewmaChart(
  values: readonly number[],
  { target, sigma, memory = 0.2, width = 3, limits = "growing" }: EwmaSettings,
): ChartPoint[] {
  assertFinite("target", target);
  assertPositive("sigma", sigma);
  assertPositive("memory", memory);
  assertShare("memory", memory);
  assertPositive("width", width);
  let value = target;
  return values.map((next, at) => {
    assertFinite("a value", next);
    value = memory * next + (1 - memory) * value;
    const grown = limits === "growing" ? 1 - (1 - memory) ** (2 * (at + 1)) : 1;
    const half = width * sigma * Math.sqrt((memory / (2 - memory)) * grown);
    return { value, low: target - half, high: target + half, out: Math.abs(value - target) > half };
  });
}
