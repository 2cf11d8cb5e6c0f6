import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type Answers, answers } from "./answers";
import type { Tenth } from "./calibration";
import { crossFit } from "./cross-fit";
import { keepModel, keepPredictions, weightsOf } from "./keep";
import { folds, makeProfiles } from "./profiles";

export type Trained = {
  /** The version of the model. */
  version: number;
  answers: number;
  /** How many contacts have a prediction now. */
  predicted: number;
  areaUnderCurve: number | null;
  calibration: { satisfied: Tenth[]; score: Tenth[] };
};

export type Training = {
  now: Date;
  /** Told after each of the fits. */
  onProgress?: (done: number, all: number) => void;
};

const fewestAnswers = 200;
const fewestOfAKind = 20;

/**
 * Trains a model of satisfaction on the contacts that were surveyed and rewrites every prediction, in one
 * transaction: readers see the old ones until all are new, and imports wait. Refuses in a sentence where there
 * are too few answers. The same contacts give the same model.
 */
export async function train(database: Database, { now, onProgress }: Training): Promise<Trained> {
  return database.transaction(async (session) => {
    // One training at a time; and no contact goes away while predictions for it are written.
    await session.execute(sql`lock table csat_models in share row exclusive mode`);
    await session.execute(sql`lock table interactions in share mode`);
    await session.execute(makeProfiles);
    const { rows, columns } = await answers(session);
    const count = refuseTooFew(rows);
    const found = crossFit(rows, columns.length, onProgress);
    const weights = weightsOf(found, columns);
    const version = await keepModel(session, {
      origin: "trained",
      trainedAt: now,
      answers: count,
      folds,
      areaUnderCurve: found.areaUnderCurve,
      calibration: found.calibration,
      weights,
    });
    const predicted = await keepPredictions(session, version, weights);
    const { areaUnderCurve, calibration } = found;
    return { version, answers: count, predicted, areaUnderCurve, calibration };
  });
}

function refuseTooFew(rows: readonly Answers[]): number {
  const counted = (some: readonly Answers[]) => {
    const n = some.reduce((sum, row) => sum + row.n, 0);
    const satisfied = some.reduce((sum, row) => sum + row.satisfied, 0);
    return { n, satisfied, others: n - satisfied };
  };
  const { n, satisfied, others } = counted(rows);
  if (n < fewestAnswers || satisfied < fewestOfAKind || others < fewestOfAKind)
    throw new Error(
      `A model needs at least ${fewestAnswers} answers from 1 to 5, ${fewestOfAKind} of them satisfied and ` +
        `${fewestOfAKind} not. There are ${n}: ${satisfied} satisfied and ${others} not.`,
    );
  for (let fold = 0; fold < folds; fold++) {
    const others = counted(rows.filter((row) => row.fold !== fold));
    if (others.satisfied < fewestOfAKind / 2 || others.others < fewestOfAKind / 2)
      throw new Error(
        "Nearly all answers come from a few customers, so none can be predicted by a model that has not seen them.",
      );
  }
  return n;
}
