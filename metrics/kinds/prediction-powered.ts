import { type SQL, sql } from "drizzle-orm";
import { csatModels } from "@/db/schema";
import type { Unit } from "@/language/reading";
import type { HouseRules } from "../house-rules";
import { type Moments, momentsFromSums } from "../inference/moments";
import { predictionPoweredMean } from "../inference/prediction-powered-mean";
import type { Interval } from "../inference/wilson";
import type { Cell, Definition, Estimate, Metric, Sums } from "../metric";
import { scoredContacts } from "../populations/scored-contacts";
import { calibrationBands } from "./calibration-bands";

type Spec = Omit<Definition, "population"> & {
  unit: Unit;
  scale: string;
  answered: SQL;
  /** What an answer adds: 1 or 0 for a share. */
  of: SQL;
  /** What was expected to be added; null: no prediction. */
  prediction: SQL;
  /** The worst and the best that an answer can add. */
  ends: Interval;
  /** How wide a band of predictions is, for the calibration. */
  band: number;
  offered: SQL;
  excluded: Record<string, SQL>;
};

// Whole millionths add up exactly, in whatever order the rows come.
const millionths = (value: SQL) => sql`round((${value})::float8 * 1000000)::bigint`;

/** The mean prediction for everyone, put right by how far it was off for those who answered. */
export function predictionPowered({ answered, of, prediction, ends, band, offered, ...spec }: Spec): Metric {
  const population = scoredContacts;
  const scored = sql`(${prediction}) is not null`;
  const counts = sql`${scored} and ${answered}`;
  const expected = millionths(prediction);
  const error = sql`(${millionths(of)} - ${expected})`;
  return {
    ...spec,
    population,
    kind: "estimate",
    intervalWords: "Prediction-powered: the spread of the predictions and that of their errors, 95%.",
    statistics: {
      n: { when: counts },
      sum: { when: counts, of },
      squares: { when: counts, of: sql`(${of}) * (${of})` },
      error: { when: counts, of: error },
      error_squares: { when: counts, of: sql`${error} * ${error}` },
      scored: { when: scored },
      prediction: { when: scored, of: expected },
      prediction_squares: { when: scored, of: sql`${expected} * ${expected}` },
      // Careful: `not answered` would be null, and so not counted, where the column is null.
      unknown: { when: sql`${scored} and (${answered}) is not true` },
      offered: { when: sql`${scored} and ${offered}` },
    },
    cells: {
      model: sql`case when ${scored} then ${csatModels.id}::text end`,
      auc: sql`${csatModels.areaUnderCurve}::text`,
      band: sql`((${expected} - ${sql.raw(String(ends.low * 1e6))}) / ${sql.raw(String(band * 1e6))})::text`,
    },
    excluded: {
      ...spec.excluded,
      // Careful: what is excluded is not narrowed to what counts.
      not_scored: sql`${population.counted(sql`now()`, sql`now()`)} and (${prediction}) is null`,
    },
    clusteredByCustomer: false,
    series: null,
    estimate: (sums, cells, rules) => estimate(sums, cells, rules, { ends, unit: spec.unit }),
  };
}

type Shape = { ends: Interval; unit: Unit };

function estimate(sums: Sums, cells: Cell[], rules: HouseRules, shape: Shape): Estimate {
  const { n = 0, sum = 0, unknown = 0, offered = 0, scored = 0 } = sums;
  const { low, high } = shape.ends;
  const bounds = { low: (sum + unknown * low) / scored, high: (sum + unknown * high) / scored };
  const found = n === 0 ? null : powered(sums);
  const inside = (value: number | undefined) =>
    value === undefined ? null : Math.min(high, Math.max(low, value));
  return {
    value: inside(found?.value),
    k: null,
    n,
    low: inside(found?.low),
    high: inside(found?.high),
    method: "prediction_powered",
    coverage: {
      known: n,
      of: scored,
      share: scored === 0 ? null : n / scored,
      ...(scored === 0 ? { low: null, high: null } : bounds),
      offered,
    },
    figures: {
      mean_prediction: found?.predictions.mean ?? null,
      bias: found?.errors.mean ?? null,
      answers: n,
      plain: n === 0 ? null : sum / n,
      ...modelOf(cells),
      reason: found ? null : reason(n, scored),
    },
    parts: found ? calibrationBands(cells, rules, shape.unit) : [],
  };
}

function powered(sums: Sums): (Interval & { value: number; predictions: Moments; errors: Moments }) | null {
  const moments = (n: string, sum: string, squares: string, unit: number) =>
    momentsFromSums(sums[n] ?? 0, (sums[sum] ?? 0) * unit, (sums[squares] ?? 0) * unit * unit);
  const predictions = moments("scored", "prediction", "prediction_squares", 1e-6);
  const errors = moments("n", "error", "error_squares", 1e-6);
  const actual = moments("n", "sum", "squares", 1);
  const found = predictionPoweredMean({ predictions, errors, actual });
  return found && { ...found, predictions, errors };
}

function reason(n: number, scored: number): string {
  if (scored === 0)
    return "None of these contacts has such a prediction: no model gives one, or it was trained before they came.";
  return `The predictions cannot be put right by ${n === 0 ? "no answer" : "a single answer"}.`;
}

function modelOf(cells: Cell[]): NonNullable<Estimate["figures"]> {
  const { model, auc } = cells.find(({ of }) => of.model != null)?.of ?? {};
  return { model: model == null ? null : Number(model), auc: auc == null ? null : Number(auc) };
}
