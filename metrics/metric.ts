import type { SQL } from "drizzle-orm";
import type { Better, Reading, Unit } from "@/language/reading";
import type { Crowd } from "./crowd-size";
import type { HouseRules } from "./house-rules";
import type { Population } from "./populations/population";

/**
 * A sum over the rows of a population: of 1 for rows where `when` holds, or of `of` there.
 * Nothing else comes out of the database, so parts add up to wholes exactly: `of` is numeric where it may be a
 * fraction, as a sum of floats depends on the order of rows.
 */
export type Statistic = { when: SQL; of?: SQL };

/** The sums of one group, by name. */
export type Sums = Record<string, number>;

/** The sums of the rows of a group that share the values named in `Metric.cells`, and whose they are. */
export type Cell = { of: Record<string, string | null>; sums: Sums; crowds: Crowd[] };

/** What one says to define a metric, whatever its kind. */
export type Definition = {
  /** Also its file name, URL and API name. */
  id: string;
  name: string;
  /** One sentence that a CX leader would ask. */
  question: string;
  better: Better;
  population: Population;
  caveats: readonly string[];
  /** Oldest first; its length is the version of the definition. */
  history: readonly [Change, ...Change[]];
};
export type Change = { on: string; what: string };

/** What a kind works out from a group's sums; the rest of a reading is the question, echoed. */
export type Estimate = Pick<Reading, "value" | "k" | "n" | "low" | "high" | "method" | "coverage"> &
  Partial<Pick<Reading, "figures" | "parts">>;

export type Metric = Definition & {
  /** `estimate`: neither k of n nor a sum over n; its rows are still n rows. */
  kind: "count" | "proportion" | "mean" | "estimate";
  unit: Unit;
  /** Survey metrics: the only scale that is read; others are other series. */
  scale: string | null;
  /** How the interval is made, in words for the glossary. */
  intervalWords: string;
  /** The sums that the kind needs, among the rows that count. */
  statistics: Record<string, Statistic>;
  /** Where an estimate needs more than one line of sums: the columns that split a group's rows into cells. */
  cells: Record<string, SQL | ((asOf: SQL) => SQL)>;
  /** Rows left out besides those that the population leaves out, by reason. */
  excluded: Record<string, SQL>;
  /** Set where rows of one customer resemble each other: `estimate` gets the design effect as `deff` beside the sums. */
  clusteredByCustomer: boolean;
  /**
   * A dimension along which rows are never pooled (the time of people and of machines), with the value
   * that is read unless the question names one.
   */
  series: { dimension: "agent_kind"; headline: string } | null;
  /** `sums` are those of the whole group; `cells` are empty where the metric names none. */
  estimate: (sums: Sums, cells: Cell[], rules: HouseRules) => Estimate;
  /** Of groups, none is shown that could not be printed: whether it is of few customers is not looked at. */
  onlySoundShown?: true;
  /** What can only be said when all groups of an answer are known, such as a rate of false discoveries. */
  together?: (readings: Reading[]) => Reading[];
};
