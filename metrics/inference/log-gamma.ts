import { stirlingError } from "./stirling-error";
import { assertPositive } from "./value-check";

/** ln Γ(x) for x > 0. Stirling's series with its error carried down by recurrence, NIST DLMF 5.11. */
export function logGamma(x: number): number {
  assertPositive("x", x);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + stirlingError(x);
}
