import { normalQuantile } from "./normal-quantile";
import { normalTail } from "./normal-tail";
import { assertPositive, assertShare } from "./value-check";

/** Two shares to be told apart; `designEffect` is what clustering costs, `alpha` the two-sided error allowed. */
export type PowerQuestion = { first: number; second: number; alpha?: number; designEffect?: number };

/** How likely n on each side show a difference, 0..1. Fleiss, Levin and Paik 2003, ch. 4, without continuity correction. */
export function twoProportionPower(n: number, question: PowerQuestion): number {
  assertPositive("n", n);
  const { difference, underNull, underDifference, z, designEffect } = terms(question);
  const size = Math.sqrt(n / designEffect);
  return normalTail(-(size * difference - z * underNull) / underDifference);
}

/** How many on each side show a difference with this power, not rounded; Infinity for equal shares. Fleiss, Levin and Paik 2003, ch. 4. */
export function twoProportionSize(power: number, question: PowerQuestion): number {
  assertShare("power", power);
  const { difference, underNull, underDifference, z, designEffect } = terms(question);
  const reach = z * underNull + normalQuantile(power) * underDifference;
  return designEffect * (Math.max(0, reach) / difference) ** 2;
}

function terms({ first, second, alpha = 0.05, designEffect = 1 }: PowerQuestion) {
  assertShare("first", first);
  assertShare("second", second);
  assertShare("alpha", alpha);
  assertPositive("designEffect", designEffect);
  const middle = (first + second) / 2;
  return {
    difference: Math.abs(first - second),
    underNull: Math.sqrt(2 * middle * (1 - middle)),
    underDifference: Math.sqrt(first * (1 - first) + second * (1 - second)),
    z: -normalQuantile(alpha / 2),
    designEffect,
  };
}
