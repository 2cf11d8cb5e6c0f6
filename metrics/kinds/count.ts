import { sql } from "drizzle-orm";
import type { Definition, Metric } from "../metric";

/** How many rows there are. Exact, so without an interval; no rows is a count of 0, not a gap. */
export function count(spec: Definition): Metric {
  return {
    ...spec,
    kind: "count",
    unit: "count",
    scale: null,
    intervalWords: "None: a count is exact.",
    statistics: { n: { when: sql`true` } },
    cells: {},
    excluded: {},
    clusteredByCustomer: false,
    series: null,
    estimate: ({ n = 0 }) => ({
      value: n,
      k: null,
      n,
      low: null,
      high: null,
      method: "count",
      coverage: null,
    }),
  };
}
