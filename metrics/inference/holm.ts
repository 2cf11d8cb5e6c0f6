import { assertShare } from "./value-check";

/**
 * Each p adjusted so that all those at most α are real with probability 1 − α, whatever they have to do with
 * one another. Holm, Scand J Stat 6 (1979) 65.
 */
export function holm(p: readonly number[]): number[] {
  assertShare("p", ...p);
  const ascending = p.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const adjusted: number[] = new Array(p.length).fill(1);
  let most = 0;
  for (const [passed, { value, at }] of ascending.entries()) {
    most = Math.max(most, Math.min(1, value * (p.length - passed)));
    adjusted[at] = most;
  }
  return adjusted;
}
