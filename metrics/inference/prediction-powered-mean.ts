import type { Moments } from "./moments";
import { studentT95 } from "./student-t";
import { assertFinite } from "./value-check";
import { type Interval, z95 } from "./wilson";

/** Predictions for everyone; actual − prediction, and actual, for the same few who answered. */
export type PredictionPowered = { predictions: Moments; errors: Moments; actual: Moments };

/**
 * Mean prediction over all, put right by the mean error over those who answered, with its 95% interval, and the
 * plain mean of the answers beside it; null below two answers or predictions. Predictions must come from a model
 * that did not see these answers. Angelopoulos and others, Science 382 (2023) 669, algorithm 1.
 */
export function predictionPoweredMean({
  predictions,
  errors,
  actual,
}: PredictionPowered): (Interval & { value: number; classical: Interval & { value: number } }) | null {
  for (const { n, mean, variance } of [predictions, errors, actual])
    assertFinite("a moment", n, mean, variance);
  if (errors.n !== actual.n)
    throw new RangeError(`${errors.n} errors must come from as many answers, not ${actual.n}`);
  if (actual.n < 2 || predictions.n < 2) return null;
  const value = predictions.mean + errors.mean;
  const half = z95 * Math.sqrt(predictions.variance / predictions.n + errors.variance / errors.n);
  const plain = studentT95(actual.n - 1) * Math.sqrt(actual.variance / actual.n);
  return {
    value,
    low: value - half,
    high: value + half,
    classical: { value: actual.mean, low: actual.mean - plain, high: actual.mean + plain },
  };
}
