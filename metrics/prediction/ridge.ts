import { assertPositive } from "../inference/value-check";
import { conjugateGradients } from "./conjugate-gradients";

/** `n` answers that add up to `sum`, each of which has the same columns set to 1 and all others to 0. */
export type Observed = { columns: readonly number[]; n: number; sum: number };
/** What is expected where no column is set, and how much each column adds, on the scale of the link. */
export type Fitted = { base: number; weights: Float64Array };
export type Link = "logit" | "identity";

const mostSteps = 500;
const closeEnough = 1e-4;

/**
 * Ridge regression on columns of 0 and 1: Hoerl and Kennard, Technometrics 12 (1970) 55. Steps are solved with
 * the upper bound of the curvature, so every one goes down: Böhning and Lindsay, AISM 40 (1988) 641.
 * `strength` is how many answers without an effect each column is as if seen with; the base is not shrunk.
 */
export function ridge(rows: readonly Observed[], columns: number, link: Link, strength: number): Fitted {
  assertPositive("strength", strength);
  const n = rows.reduce((total, row) => total + row.n, 0);
  assertPositive("the number of answers", n);
  const sum = rows.reduce((total, row) => total + row.sum, 0);
  const bound = link === "logit" ? 1 / 4 : 1;
  // The base is a column that every row has, after all others.
  const set = rows.map((row) => Int32Array.from([...row.columns, columns]));
  const shrunk = new Float64Array(columns + 1).fill(bound * strength);
  shrunk[columns] = 0;
  const weights = new Float64Array(columns + 1);
  weights[columns] = link === "logit" ? Math.log((sum + 0.5) / (n - sum + 0.5)) : sum / n;

  const spreadOut = (
    perRow: (row: Observed, margin: number) => number,
    at: Float64Array,
    to: Float64Array,
  ) => {
    for (let row = 0; row < rows.length; row++) {
      const own = set[row] as Int32Array;
      const value = perRow(rows[row] as Observed, added(at, own));
      for (let i = 0; i < own.length; i++) to[own[i] as number] = (to[own[i] as number] as number) + value;
    }
    return to;
  };
  const curved = (vector: Float64Array) =>
    spreadOut(
      (row, margin) => bound * row.n * margin,
      vector,
      vector.map((value, column) => (shrunk[column] as number) * value),
    );
  const diagonal = spreadOut((row) => bound * row.n, weights, shrunk.slice());

  for (let step = 0, largest = 1; step < mostSteps && largest > closeEnough; step++) {
    const downhill = spreadOut(
      (row, margin) => row.sum - row.n * mean(margin, link),
      weights,
      weights.map((value, column) => -(shrunk[column] as number) * value),
    );
    const move = conjugateGradients(curved, diagonal, downhill);
    largest = 0;
    for (const [column, by] of move.entries()) {
      weights[column] = (weights[column] as number) + by;
      largest = Math.max(largest, Math.abs(by));
    }
  }
  return { base: weights[columns] as number, weights: weights.subarray(0, columns) };
}

/** What a fitted regression expects of an answer with these columns. */
export function expected({ base, weights }: Fitted, columns: readonly number[], link: Link): number {
  return mean(base + added(weights, columns), link);
}

const mean = (margin: number, link: Link) => (link === "logit" ? 1 / (1 + Math.exp(-margin)) : margin);

function added(weights: Float64Array, columns: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += weights[columns[i] as number] as number;
  return sum;
}
