import type { Shares } from "./incomplete-beta";
import { devianceTerm, stirlingError } from "./stirling-error";
import { assertPositive } from "./value-check";

/** Regularised incomplete gamma: P(a, x) is `lower`, Q(a, x) `upper`, for a > 0, x ≥ 0. NIST DLMF 8.11.4 and 8.9.2. */
export function gammaShares(x: number, a: number): Shares {
  assertPositive("a", a);
  if (!(x >= 0)) throw new RangeError(`x must be at least 0, not ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  // x^a·e^−x / Γ(a + 1), a Poisson probability.
  const mass = Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    const lower = Math.min(1, mass * series(x, a));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, mass * a * continuedFraction(x, a));
  return { lower: 1 - upper, upper };
}

function series(x: number, a: number): number {
  let sum = 1;
  let term = 1;
  for (let i = 1; term > sum * 1e-17; i++) {
    term *= x / (a + i);
    sum += term;
  }
  return sum;
}

function continuedFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 1_000_000; i++) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / (step * d + b || 1e-300);
    c = b + step / c || 1e-300;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) return fraction;
  }
  throw new RangeError(`the incomplete gamma of a = ${a}, x = ${x} does not converge`);
}
