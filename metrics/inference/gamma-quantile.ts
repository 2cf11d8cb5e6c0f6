import { crossing } from "./crossing";
import { gammaShares } from "./incomplete-gamma";
import { assertPositive, assertShare } from "./value-check";

/** The x with P(a, x) = lower. Give `upper` = 1 − lower where the upper tail is the small one. Inverse of NIST DLMF 8.2. */
export function gammaQuantile(lower: number, a: number, upper = 1 - lower): number {
  assertShare("lower", lower, upper);
  assertPositive("a", a);
  if (lower === 0) return 0;
  if (upper === 0) return Number.POSITIVE_INFINITY;
  const logarithm = crossing(
    (at) => {
      const shares = gammaShares(Math.exp(at), a);
      return lower <= upper ? shares.lower - lower : upper - shares.upper;
    },
    -745,
    709,
  );
  return Math.exp(logarithm);
}
