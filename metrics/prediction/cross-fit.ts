import { areaUnderCurve } from "../inference/area-under-curve";
import type { Answers } from "./answers";
import { calibration, type Tenth } from "./calibration";
import { folds } from "./profiles";
import { expected, type Fitted, type Link, ridge } from "./ridge";

/** One fit for each fold, of the answers outside it, and after them one of all answers. */
export type CrossFit = {
  satisfied: Fitted[];
  score: Fitted[];
  /** From answers that their model had not seen. */
  areaUnderCurve: number | null;
  calibration: { satisfied: Tenth[]; score: Tenth[] };
};

/** Each value of a feature is as if seen with so many answers more, in which it made no difference. */
const strength = 20;

/** A logistic model of answering 4 or 5 and a linear one of the score, cross-fitted by fold. */
export function crossFit(
  rows: readonly Answers[],
  columns: number,
  onProgress: (done: number, all: number) => void = () => {},
): CrossFit {
  const satisfied: Fitted[] = [];
  const score: Fitted[] = [];
  for (let fold = 0; fold <= folds; fold++) {
    const seen = rows.filter((row) => row.fold !== fold);
    satisfied.push(fitted(seen, "satisfied", columns, "logit"));
    score.push(fitted(seen, "score", columns, "identity"));
    onProgress(fold + 1, folds + 1);
  }
  const unseen = (fits: Fitted[], of: "satisfied" | "score", link: Link) =>
    rows.map((row) => ({
      predicted: inScale(expected(fits[row.fold] as Fitted, row.columns, link), link),
      n: row.n,
      sum: row[of],
    }));
  const shares = unseen(satisfied, "satisfied", "logit");
  return {
    satisfied,
    score,
    areaUnderCurve: areaUnderCurve(shares.map(({ predicted, n, sum }) => ({ predicted, n, k: sum }))),
    calibration: {
      satisfied: calibration(shares),
      score: calibration(unseen(score, "score", "identity")),
    },
  };
}

const fitted = (rows: readonly Answers[], of: "satisfied" | "score", columns: number, link: Link) =>
  ridge(
    rows.map((row) => ({ columns: row.columns, n: row.n, sum: row[of] })),
    columns,
    link,
    strength,
  );

/** A line can leave the scale from 1 to 5, as a curve cannot. */
const inScale = (value: number, link: Link) => (link === "logit" ? value : Math.min(5, Math.max(1, value)));
