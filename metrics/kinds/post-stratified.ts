import { type SQL, sql } from "drizzle-orm";
import type { Unit } from "@/language/reading";
import type { HouseRules } from "../house-rules";
import type { AnswerStratum } from "../inference/collapsed-strata";
import { nestedStrata } from "../inference/nested-strata";
import { type PostStratified, postStratification } from "../inference/post-stratification";
import type { Interval } from "../inference/wilson";
import type { Cell, Definition, Estimate, Metric, Sums } from "../metric";

type Spec = Definition & {
  unit: Unit;
  scale: string;
  answered: SQL;
  /** What an answer adds: 1 or 0 for a share. */
  of: SQL;
  /** The worst and the best that an answer can add. */
  ends: Interval;
  offered: SQL;
  /** By name, as `HouseRules.csatStrata` chooses among them. */
  strata: Metric["cells"];
  excluded: Record<string, SQL>;
};

const cap = 5;

/**
 * The mean answer as if every stratum had answered equally often. Rows without an answer are coverage, and its
 * bounds say what they could at worst and at best have answered.
 */
export function postStratified({ answered, of, ends, offered, strata, ...spec }: Spec): Metric {
  return {
    ...spec,
    kind: "estimate",
    intervalWords: "Delta method for a post-stratified mean, 95%.",
    statistics: {
      n: { when: answered },
      sum: { when: answered, of },
      squares: { when: answered, of: sql`(${of}) * (${of})` },
      // Careful: `not answered` would be null, and so not counted, where the column is null.
      unknown: { when: sql`(${answered}) is not true` },
      offered: { when: offered },
    },
    cells: strata,
    clusteredByCustomer: false,
    series: null,
    estimate: (sums, cells, rules) => estimate(sums, cells, rules, ends),
  };
}

function estimate(sums: Sums, cells: Cell[], rules: HouseRules, ends: Interval): Estimate {
  const { n = 0, sum = 0, unknown = 0, offered = 0 } = sums;
  const of = n + unknown;
  const known = { known: n, of, share: of === 0 ? null : n / of, offered };
  if (n === 0) return { ...nothing(0), coverage: { ...known, ...bounds(of, sum, unknown, ends) } };
  const least = Math.max(1, rules.smallestStratum);
  const found = cells.map((cell) => stratum(cell, rules)).filter(({ size }) => size > 0);
  const strata = nestedStrata(found, least);
  const weighted = postStratification(strata, { least, cap, scale: ends });
  const coverage = { ...known, ...bounds(of, sum, unknown, ends) };
  if (strata.length < 2 && differ(found))
    return {
      ...nothing(n),
      coverage,
      figures: { ...figures(weighted), plain: sum / n, reason: tooFew(least) },
    };
  return {
    ...nothing(n),
    value: weighted?.value ?? null,
    low: weighted?.interval?.low ?? null,
    high: weighted?.interval?.high ?? null,
    coverage,
    figures: {
      ...figures(weighted),
      plain: sum / n,
      reason: weighted?.interval
        ? null
        : "A stratum with a single answer has no spread, so there is no interval.",
    },
  };
}

const nothing = (n: number) => ({ value: null, k: null, n, low: null, high: null, method: "delta" });

const tooFew = (least: number) =>
  `The answers are too few to tell two strata of ${least} apart, so there is nothing to weight by.`;

const differ = (strata: AnswerStratum[]) => new Set(strata.map(({ keys }) => JSON.stringify(keys))).size > 1;

const bounds = (of: number, sum: number, unknown: number, { low, high }: Interval) =>
  of === 0
    ? { low: null, high: null }
    : { low: (sum + unknown * low) / of, high: (sum + unknown * high) / of };

function stratum({ of, sums: { n = 0, sum = 0, squares = 0, unknown = 0 } }: Cell, rules: HouseRules) {
  // Values are marked, so that having none is not the same as being called nothing.
  const keys = rules.csatStrata.map((name) => JSON.stringify(of[name] ?? null));
  return { keys, size: n + unknown, n, sum, squares };
}

function figures(weighted: PostStratified | null): NonNullable<Estimate["figures"]> {
  if (!weighted) return {};
  const { effectiveN, strata } = weighted;
  return {
    n_eff: effectiveN,
    strata: strata.length,
    capped_answers: strata.reduce((sum, { n, capped }) => sum + (capped ? n : 0), 0),
    largest_weight: Math.max(...strata.map(({ weight }) => weight)),
  };
}
