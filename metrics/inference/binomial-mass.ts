import { assertCounts } from "./count-check";
import { devianceTerm, stirlingError } from "./stirling-error";
import { assertShare } from "./value-check";

/** P(X = k) for n draws that each hit with probability p, to 1e-12 for any n. Loader 2000. */
export function binomialMass(k: number, n: number, p: number): number {
  assertCounts(k, n);
  assertShare("p", p);
  return Math.exp(logBinomialMass(k, n - k, p, 1 - p));
}

/**
 * ln of Γ(k + m + 1) / (Γ(k + 1) Γ(m + 1)) · p^k · q^m for k hits and m misses, whole or not. `q` is given
 * beside p because 1 − p rounds. Loader 2000.
 */
export function logBinomialMass(k: number, m: number, p: number, q: number): number {
  if (k === 0) return m === 0 ? 0 : m * logOf(q, p);
  if (m === 0) return k * logOf(p, q);
  if (p === 0 || q === 0) return Number.NEGATIVE_INFINITY;
  const n = k + m;
  return (
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(m) -
    devianceTerm(k, n * p) -
    devianceTerm(m, n * q) +
    0.5 * Math.log(n / (2 * Math.PI * k) / m)
  );
}

const logOf = (share: number, other: number) => (other < 0.5 ? Math.log1p(-other) : Math.log(share));
