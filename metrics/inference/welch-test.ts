import type { Moments } from "./moments";
import { type MeanTest, meanTest } from "./paired-t";

/**
 * Difference first − second of two independent means; null below two values on a side or when neither side
 * varies. Welch, Biometrika 34 (1947) 28, with Satterthwaite's degrees of freedom.
 */
export function welchTest(first: Moments, second: Moments): MeanTest | null {
  if (first.n < 2 || second.n < 2) return null;
  const a = first.variance / first.n;
  const b = second.variance / second.n;
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  return meanTest(first.mean - second.mean, a + b, df);
}
