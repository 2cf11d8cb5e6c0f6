import { type SQL, sql } from "drizzle-orm";
import type { Unit } from "@/language/reading";
import { meanInterval } from "../inference/mean-interval";
import type { Definition, Estimate, Metric, Sums } from "../metric";

type Spec = Definition & {
  unit: Unit;
  /** The value of one row; rows where it is null are coverage. */
  of: SQL;
  scale?: string;
  excluded?: Record<string, SQL>;
  series?: Metric["series"];
  /** Other values of the same rows, whose means stand beside in `figures`. */
  beside?: Record<string, SQL>;
};

/** Σ / n over rows, a ratio of sums and never a mean of means, with Student's interval. */
export function mean({ of, scale, excluded, series, beside = {}, ...spec }: Spec): Metric {
  const known = sql`(${of}) is not null`;
  return {
    ...spec,
    kind: "mean",
    scale: scale ?? null,
    intervalWords: "Student's t, 95%.",
    statistics: {
      n: { when: known },
      sum: { when: known, of },
      squares: { when: known, of: sql`(${of}) * (${of})` },
      unknown: { when: sql`(${of}) is null` },
      ...mapped(beside, (value) => ({ when: known, of: value })),
    },
    cells: {},
    excluded: excluded ?? {},
    clusteredByCustomer: false,
    series: series ?? null,
    estimate: (sums) => ({
      ...estimate(sums),
      figures: mapped(beside, (_, name) => (sums.n ? (sums[name] ?? 0) / sums.n : null)),
    }),
  };
}

const mapped = <A, B>(record: Record<string, A>, to: (value: A, name: string) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value, name)]));

function estimate({ n = 0, sum = 0, squares = 0, unknown = 0 }: Sums): Estimate {
  const interval = meanInterval(n, sum, squares);
  const of = n + unknown;
  return {
    value: n === 0 ? null : sum / n,
    k: null,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: "t",
    coverage: { known: n, of, share: of === 0 ? null : n / of, low: null, high: null },
  };
}
