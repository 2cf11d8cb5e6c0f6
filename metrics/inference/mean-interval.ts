import { momentsFromSums } from "./moments";
import { studentT95 } from "./student-t";
import { assertWhole } from "./value-check";
import type { Interval } from "./wilson";

/** 95% interval of a mean from its sums; null below two values, where spread is unknown. Student 1908. */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Interval | null {
  assertWhole("n", n);
  if (n < 2) return null;
  const { mean, variance } = momentsFromSums(n, sum, sumOfSquares);
  const half = studentT95(n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}
