import { inverseMatrix } from "./inverse-matrix";
import { assertNotEmpty, assertPositive } from "./value-check";

/** A count of events in so much exposure, with the predictors of its logarithmic rate. */
export type RateRow = { count: number; exposure: number; predictors: readonly number[] };

/** Coefficients of intercept and predictors; the errors already carry the dispersion, 1 being Poisson. */
export type RateModel = { coefficients: number[]; standardErrors: number[]; dispersion: number };

/**
 * Log-linear model of rates by iteratively reweighted least squares, its errors widened by Pearson's dispersion
 * where that exceeds 1; refuses predictors that determine each other. McCullagh and Nelder 1989, ch. 6.
 */
export function quasiPoisson(rows: readonly RateRow[]): RateModel {
  assertNotEmpty("rows", rows);
  const width = (rows[0]?.predictors.length ?? 0) + 1;
  for (const { count, exposure, predictors } of rows) {
    assertPositive("exposure", exposure);
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`count must be at least 0, not ${count}`);
    }
    if (predictors.length + 1 !== width || !predictors.every(Number.isFinite)) {
      throw new RangeError(`every row must have ${width - 1} finite predictors`);
    }
  }
  if (rows.length <= width) throw new RangeError(`${width} coefficients need more than ${rows.length} rows`);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) throw new RangeError("count must be above 0 in at least one row");
  let fitted = rows.map(
    ({ exposure }) => (all / rows.reduce((sum, row) => sum + row.exposure, 0)) * exposure,
  );
  let coefficients: number[] = new Array(width).fill(0);
  let inverse: number[][] = [];
  for (let round = 0; round < 50; round++) {
    const working = rows.map(
      ({ count, exposure }, at) =>
        Math.log((fitted[at] ?? 1) / exposure) + (count - (fitted[at] ?? 1)) / (fitted[at] ?? 1),
    );
    inverse = inverseMatrix(weighted(rows, fitted, width));
    const right = weightedSums(
      rows,
      working.map((value, at) => value * (fitted[at] ?? 0)),
      width,
    );
    const next = inverse.map((row) => row.reduce((sum, entry, at) => sum + entry * (right[at] ?? 0), 0));
    const moved = Math.max(...next.map((value, at) => Math.abs(value - (coefficients[at] ?? 0))));
    coefficients = next;
    fitted = rows.map(
      ({ exposure, predictors }) =>
        exposure * Math.exp(row(predictors).reduce((sum, value, at) => sum + value * (next[at] ?? 0), 0)),
    );
    if (moved < 1e-12) break;
  }
  const pearson = rows.reduce(
    (sum, { count }, at) => sum + (count - (fitted[at] ?? 0)) ** 2 / (fitted[at] ?? 1),
    0,
  );
  const dispersion = pearson / (rows.length - width);
  const widened = Math.sqrt(Math.max(1, dispersion));
  const standardErrors = inverse.map((entries, at) => widened * Math.sqrt(entries[at] ?? 0));
  return { coefficients, standardErrors, dispersion };
}

const row = (predictors: readonly number[]) => [1, ...predictors];

function weighted(rows: readonly RateRow[], weights: readonly number[], width: number): number[][] {
  return Array.from({ length: width }, (_, i) =>
    weightedSums(
      rows,
      rows.map(({ predictors }, at) => (weights[at] ?? 0) * (row(predictors)[i] ?? 0)),
      width,
    ),
  );
}

function weightedSums(rows: readonly RateRow[], weights: readonly number[], width: number): number[] {
  return Array.from({ length: width }, (_, i) =>
    rows.reduce((sum, { predictors }, at) => sum + (weights[at] ?? 0) * (row(predictors)[i] ?? 0), 0),
  );
}
