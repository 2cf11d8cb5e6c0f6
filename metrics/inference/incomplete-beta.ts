import { logBinomialMass } from "./binomial-mass";
import { assertPositive, assertShare } from "./value-check";

/** Two shares that add up to 1, each accurate where it is small. */
export type Shares = { lower: number; upper: number };

/** Regularised incomplete beta I_x(a, b), for a, b > 0. NIST DLMF 8.17. */
export function incompleteBeta(x: number, a: number, b: number): number {
  return betaShares(x, a, b).lower;
}

/**
 * I_x(a, b) and 1 − I_x(a, b), neither by subtraction where it is small. `complement` is 1 − x, given where
 * x is so near 1 that it rounds. Didonato and Morris, ACM TOMS 18 (1992) 360, BFRAC.
 */
export function betaShares(x: number, a: number, b: number, complement = 1 - x): Shares {
  assertShare("x", x, complement);
  assertPositive("a", a);
  assertPositive("b", b);
  if (x === 0) return { lower: 0, upper: 1 };
  if (complement === 0) return { lower: 1, upper: 0 };
  if (complement < (b + 1) / (a + b + 2)) {
    const { lower, upper } = belowMean(complement, b, a, x);
    return { lower: upper, upper: lower };
  }
  return belowMean(x, a, b, complement);
}

function belowMean(x: number, a: number, b: number, complement: number): Shares {
  // x^a·(1 − x)^b / B(a, b) = ab / (a + b) · the binomial mass of a hits and b misses.
  const front = a * (b / (a + b)) * Math.exp(logBinomialMass(a, b, x, complement));
  const lower = Math.min(1, front * continuedFraction(x, a, b, complement));
  return { lower, upper: 1 - lower };
}

function continuedFraction(x: number, a: number, b: number, complement: number): number {
  // Careful: a − (a + b)·x is written with the smaller of x and 1 − x, or it would cancel for large a or b.
  const belowMeanBy = x < complement ? a - (a + b) * x : (a + b) * complement - b;
  let denominator = (a * (belowMeanBy + 1)) / (a + 1);
  let c = denominator;
  let d = 0;
  let fraction = denominator;
  for (let n = 1; n < 1_000_000; n++) {
    const s = a + 2 * n - 1;
    const spread = n * (b - n) * x;
    const numerator = ((a + n - 1) / s) * ((a + b + n - 1) / s) * spread * x;
    denominator = n + spread / s + ((a + n) / (s + 2)) * (belowMeanBy + 1 + n * (1 + complement));
    d = 1 / (denominator + numerator * d || 1e-300);
    c = denominator + numerator / c || 1e-300;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) return 1 / fraction;
  }
  throw new RangeError(`the incomplete beta of x = ${x}, a = ${a}, b = ${b} does not converge`);
}
