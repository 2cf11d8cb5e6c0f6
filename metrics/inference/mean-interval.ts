import { studentT95 } from "./student-t";
import type { Interval } from "./wilson";

/** 95 % interval of a mean from its sums; null below two values, where spread is unknown. Student 1908. */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Interval | null {
  if (n < 2) return null;
  const mean = sum / n;
  const variance = Math.max(0, (sumOfSquares - n * mean * mean) / (n - 1));
  const half = studentT95(n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}
