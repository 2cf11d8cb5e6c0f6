import { sql } from "drizzle-orm";
import { evaluations } from "@/db/schema";
import type { Part } from "@/language/reading";
import type { HouseRules } from "../house-rules";
import { roganGladen } from "../inference/rogan-gladen";
import { wilson } from "../inference/wilson";
import type { Cell, Definition, Metric } from "../metric";
import { evaluationsNamed, rescaledScore } from "../populations/evaluations-named";
import { mean } from "./mean";

type Spec = Pick<Definition, "id" | "name" | "question" | "history"> & {
  /** The name that judges give it, in lower case with underscores. */
  evaluation: string;
  caveats?: readonly string[];
};

const threshold = 0.7;
const under = sql`${rescaledScore} < ${sql.raw(String(threshold))}`;

/** The mean of what judges gave, 0..1, with the share that they gave less than is good enough. */
export function judged({ evaluation, caveats = [], ...spec }: Spec): Metric {
  const base = mean({
    ...spec,
    better: "higher",
    unit: "score",
    scale: "0-1",
    population: evaluationsNamed(evaluation),
    of: rescaledScore,
    caveats: [
      ...caveats,
      "Scores on other scales are laid on 0 to 1; a score without a scale is read as from 0 to 1.",
      `Under ${threshold} is not good enough. The share is that of the verdicts; where the judge's error is set, it stands beside as corrected by Rogan and Gladen.`,
      "Another version of the judge, or another judge, is a break: what changed may be the judge. Compare within one version.",
    ],
  });
  return {
    ...base,
    statistics: { ...base.statistics, under: { when: under } },
    cells: { judge: sql`concat_ws(' ', ${evaluations.evaluator}, ${evaluations.evaluatorVersion})` },
    estimate: (sums, cells, rules) => ({
      ...base.estimate(sums, cells, rules),
      figures: { evaluator_versions: judges(cells) },
      parts: shares(sums.under ?? 0, sums.n ?? 0, rules.judgeErrors[evaluation]),
    }),
  };
}

function judges(cells: Cell[]): string | null {
  const names = cells.filter(({ of, sums }) => of.judge && (sums.n ?? 0) > 0).map(({ of }) => of.judge);
  return names.length === 0 ? null : names.sort().join(", ");
}

function shares(k: number, n: number, error: HouseRules["judgeErrors"][string] | undefined): Part[] {
  if (n === 0) return [];
  const name = `under ${threshold}`;
  const counted = { name, value: k / n, k, n, low: null, high: null, ...wilson(k, n) };
  const found = error && roganGladen(k, n, error);
  if (!found) return [counted];
  const { value, low, high } = found;
  return [counted, { name: `${name}, corrected`, value, k: null, n, low, high }];
}
