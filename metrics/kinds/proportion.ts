import { type SQL, sql } from "drizzle-orm";
import type { Coverage } from "@/language/reading";
import { wilson } from "../inference/wilson";
import type { Definition, Estimate, Metric, Sums } from "../metric";

type Spec = Definition & {
  hit: SQL;
  /** Rows whose answer is known; the others are coverage, shown as bounds. Without it, all are. */
  known?: SQL;
  /** Rows that were asked for an answer. */
  offered?: SQL;
  scale?: string;
  excluded?: Record<string, SQL>;
  clusteredByCustomer?: true;
};

/** k of n rows, 0..1, with Wilson's interval. */
export function proportion({
  hit,
  known,
  offered,
  scale,
  excluded,
  clusteredByCustomer,
  ...spec
}: Spec): Metric {
  return {
    ...spec,
    kind: "proportion",
    unit: "share",
    scale: scale ?? null,
    intervalWords: clusteredByCustomer
      ? "Wilson, 95%, widened where the contacts of one customer resemble each other: how much they do is measured on all customers, above 50,000 contacts on one customer in 32 or fewer."
      : "Wilson, 95%.",
    statistics: {
      n: { when: known ?? sql`true` },
      k: { when: known ? sql`${known} and ${hit}` : hit },
      // Careful: `not known` would be null, and so not counted, where the column is null.
      ...(known && { unknown: { when: sql`(${known}) is not true` } }),
      ...(offered && { offered: { when: offered } }),
    },
    cells: {},
    excluded: excluded ?? {},
    clusteredByCustomer: clusteredByCustomer ?? false,
    series: null,
    estimate,
  };
}

function estimate(sums: Sums): Estimate {
  const { n = 0, k = 0, deff } = sums;
  const interval = wilson(k, n, n / (deff ?? 1));
  return {
    value: n === 0 ? null : k / n,
    k,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: deff === undefined ? "wilson" : "wilson_clustered",
    coverage: sums.unknown === undefined ? null : coverage(k, n, sums.unknown, sums.offered),
  };
}

/** The value as it would be if every unknown row were a miss (`low`) or a hit (`high`). */
function coverage(k: number, n: number, unknown: number, offered: number | undefined): Coverage {
  const of = n + unknown;
  const bounds =
    of === 0
      ? { share: null, low: null, high: null }
      : { share: n / of, low: k / of, high: (k + unknown) / of };
  return { known: n, of, ...bounds, ...(offered !== undefined && { offered }) };
}
