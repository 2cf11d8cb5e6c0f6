import { assertFinite, assertNotEmpty, assertWhole } from "./value-check";

/** A sample of n values; `variance` divides by n − 1 and is 0 below two values, where it is unknown. */
export type Moments = { n: number; mean: number; variance: number };

/** n, mean and variance of a list, in two passes so that a large mean costs no digits. */
export function moments(values: readonly number[]): Moments {
  assertNotEmpty("values", values);
  for (const value of values) assertFinite("a value", value);
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, variance: n < 2 ? 0 : squares / (n - 1) };
}

/** The same from Σ x and Σ x², as a database adds them up. */
export function momentsFromSums(n: number, sum: number, sumOfSquares: number): Moments {
  assertWhole("n", n, 1);
  assertFinite("sum", sum);
  if (!(sumOfSquares >= 0)) throw new RangeError(`sumOfSquares must be at least 0, not ${sumOfSquares}`);
  const mean = sum / n;
  const variance = n < 2 ? 0 : Math.max(0, (sumOfSquares - n * mean * mean) / (n - 1));
  return { n, mean, variance };
}
