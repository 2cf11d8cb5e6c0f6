import { assertCounts } from "./count-check";
import { assertPositive, assertShare } from "./value-check";
import { type Interval, z95 } from "./wilson";

/** How often a judge finds what is there and what is not; with the sizes it was measured on, their error counts too. */
export type JudgeError = {
  sensitivity: number;
  specificity: number;
  sensitivityN?: number;
  specificityN?: number;
};

/**
 * The true share behind k of n verdicts of a fallible judge, 0..1, with its 95% interval; null when n = 0.
 * Rogan and Gladen, Am J Epidemiol 107 (1978) 71.
 */
export function roganGladen(
  k: number,
  n: number,
  { sensitivity, specificity, sensitivityN, specificityN }: JudgeError,
): (Interval & { value: number; standardError: number }) | null {
  assertCounts(k, n);
  assertShare("sensitivity", sensitivity);
  assertShare("specificity", specificity);
  for (const size of [sensitivityN, specificityN]) if (size !== undefined) assertPositive("a judged n", size);
  const worth = sensitivity + specificity - 1;
  if (!(worth > 0)) throw new RangeError("a judge no better than chance cannot be corrected");
  if (n === 0) return null;
  const share = k / n;
  const value = (share + specificity - 1) / worth;
  const clamped = Math.min(1, Math.max(0, value));
  const variance =
    (share * (1 - share)) / n +
    (sensitivityN ? (clamped ** 2 * sensitivity * (1 - sensitivity)) / sensitivityN : 0) +
    (specificityN ? ((1 - clamped) ** 2 * specificity * (1 - specificity)) / specificityN : 0);
  const standardError = Math.sqrt(variance) / worth;
  const half = z95 * standardError;
  return {
    value: clamped,
    standardError,
    low: Math.min(1, Math.max(0, value - half)),
    high: Math.min(1, Math.max(0, value + half)),
  };
}
