/** How much of what should be known is known; `low` and `high` bound the value over the unknown. */
export type Coverage = {
  known: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
  /** Survey metrics: how many were asked. Response rate = known / offered. */
  offered?: number;
};

/**
 * `sound`: enough rows. `too_few`: a value, but pages do not print it. `none`: no rows, value null.
 * `hidden`: about so few customers that every number is withheld and reads null or 0.
 */
export type Standing = "sound" | "too_few" | "none" | "hidden";

/** One of the shares or numbers that a value is made of, such as the resolution on one channel. */
export type Part = {
  name: string;
  value: number | null;
  k: number | null;
  n: number;
  low: number | null;
  high: number | null;
};

export type Unit = "share" | "points" | "seconds" | "score" | "count";
export type Better = "higher" | "lower" | "neither";

/**
 * What a metric says for a filter. Page, API, CSV, slides and alerts receive this same object.
 * Shares are 0..1, durations seconds, intervals 95 %. `k` is null where nothing is counted as a hit.
 */
export type Reading = {
  metric: string;
  group: Record<string, string | null>;
  value: number | null;
  k: number | null;
  n: number;
  low: number | null;
  high: number | null;
  method: string;
  pending: number;
  excluded: Record<string, number>;
  coverage: Coverage | null;
  /** What else belongs beside the value, by name: a percentile, a test's p, an effective sample. */
  figures: Record<string, number | string | null>;
  parts: Part[];
  scale: string | null;
  direction: Better;
  unit: Unit;
  window_hours: number | null;
  as_of: string;
  time_zone: string;
  definition_version: number;
  standing: Standing;
  caveats: string[];
};

/** Rows from which a value is printed; a comparison or an arrow needs `comparableFrom` on each side. */
export const printedFrom = 10;
export const comparableFrom = 30;
