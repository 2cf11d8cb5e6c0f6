import { crossing } from "./crossing";
import { betaShares } from "./incomplete-beta";
import { assertShare } from "./value-check";

/**
 * The x with I_x(a, b) = lower, 0..1. Give `upper` = 1 − lower where the upper tail is the small one.
 * Inverse of NIST DLMF 8.17 on the logit scale, so that x near 0 keeps its digits.
 */
export function betaQuantile(lower: number, a: number, b: number, upper = 1 - lower): number {
  assertShare("lower", lower, upper);
  if (lower === 0) return 0;
  if (upper === 0) return 1;
  const logit = crossing(
    (at) => {
      const shares = betaShares(logistic(at), a, b, logistic(-at));
      return lower <= upper ? shares.lower - lower : upper - shares.upper;
    },
    -745,
    745,
  );
  return logistic(logit);
}

const logistic = (logit: number) =>
  logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
