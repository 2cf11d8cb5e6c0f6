import type { BetaPrior } from "./beta-prior";
import { betaQuantile } from "./beta-quantile";
import { assertCounts } from "./count-check";
import { assertPositive } from "./value-check";
import type { Interval } from "./wilson";

/**
 * k / n drawn towards its group, (k + alpha) / (n + alpha + beta), with the 95% credible interval of the beta
 * distribution. n = 0 gives the group itself. Gelman and others, Bayesian Data Analysis, 2.4.
 */
export function shrunkenShare(k: number, n: number, prior: BetaPrior): Interval & { value: number } {
  assertCounts(k, n);
  assertPositive("alpha", prior.alpha);
  assertPositive("beta", prior.beta);
  const alpha = k + prior.alpha;
  const beta = n - k + prior.beta;
  return {
    value: alpha / (alpha + beta),
    low: betaQuantile(0.025, alpha, beta),
    high: betaQuantile(0.975, alpha, beta, 0.025),
  };
}
