import type { SQL } from "drizzle-orm";
import type { Better, Reading, Unit } from "@/language/reading";
import type { Population } from "./populations/population";

/**
 * A sum over the rows of a population: of 1 for rows where `when` holds, or of `of` there.
 * Nothing else may come out of the database, so that parts add up to wholes exactly.
 */
export type Statistic = { when: SQL; of?: SQL };

/** The sums of one group, by name. */
export type Sums = Record<string, number>;

export type Change = { on: string; what: string };

/** What one must say to define a metric, whatever its kind. */
export type Definition = {
  /** Also its file name, URL and API name. */
  id: string;
  name: string;
  /** One sentence that a CX leader would ask. */
  question: string;
  better: Better;
  population: Population;
  caveats: readonly string[];
  /** Oldest first; its length is the definition's version. */
  history: readonly [Change, ...Change[]];
};

/** What a kind works out from a group's sums; the rest of the reading is the question echoed. */
export type Estimate = Pick<Reading, "value" | "k" | "n" | "low" | "high" | "method" | "coverage">;

export type Metric = Definition & {
  kind: "count" | "proportion" | "mean";
  unit: Unit;
  scale: string | null;
  /** The sums that the kind needs; `asOf` is the moment at which maturity is judged. */
  statistics: (asOf: SQL) => Record<string, Statistic>;
  /** Rows left out of n, by reason; shown beside every reading. */
  excluded: (asOf: SQL) => Record<string, SQL>;
  pending: ((asOf: SQL) => SQL) | null;
  windowHours: number | null;
  /** Set where rows of one customer resemble each other: the interval is widened by it. */
  clusteredByCustomer: boolean;
  /**
   * A dimension along which rows are never pooled (human and AI time, two survey scales), with the
   * value that is read unless the question names another.
   */
  series: { dimension: "agent_kind"; headline: string } | null;
  estimate: (sums: Sums) => Estimate;
};
