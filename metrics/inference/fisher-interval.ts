import { type Interval, z95 } from "./wilson";

/** 95% interval of a correlation r whose arc-hyperbolic tangent has this variance. Fisher, Metron 1 (1921) 3. */
export function fisherInterval(r: number, variance: number): Interval {
  const half = z95 * Math.sqrt(variance);
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}
