import { erfc, scaledErfc } from "./erfc";

/** P(Z > z) of the standard normal; P(Z ≤ z) is `normalTail(−z)`. NIST DLMF 7.17. */
export function normalTail(z: number): number {
  return 0.5 * erfc(z / Math.SQRT2);
}

/** ln P(Z > z), right where P itself is too small for a number, z > 38. NIST DLMF 7.17. */
export function logNormalTail(z: number): number {
  if (z < 1) return z < -1 ? Math.log1p(-normalTail(-z)) : Math.log(normalTail(z));
  return Math.log(scaledErfc(z / Math.SQRT2) / 2) - (z * z) / 2;
}

/** P(|Z| > |z|). */
export function twoSidedNormalTail(z: number): number {
  return 2 * normalTail(Math.abs(z));
}
