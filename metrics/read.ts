import { printedFrom, type Reading, type Standing } from "@/language/reading";
import type { HouseRules } from "./house-rules";
import type { Cell, Estimate, Metric, Sums } from "./metric";

/** What a reading echoes of its question, and the rules of the house. */
export type Asked = { timeZone: string; asOf: string; windowHours: number | null; rules: HouseRules };

/** A group's sums as a reading, with the question and the definition that it answers. */
export function reading(
  metric: Metric,
  asked: Asked,
  group: Reading["group"],
  sums: Sums,
  cells: Cell[] = [],
): Reading {
  const estimate = metric.estimate({ ...zeros(metric), ...sums }, cells, asked.rules);
  return {
    metric: metric.id,
    group,
    figures: {},
    parts: [],
    ...estimate,
    pending: sums.pending ?? 0,
    excluded: exclusions(sums),
    scale: metric.scale,
    direction: metric.better,
    unit: metric.unit,
    window_hours: asked.windowHours,
    as_of: asked.asOf,
    time_zone: asked.timeZone,
    definition_version: metric.history.length,
    standing: standing(metric, estimate),
    caveats: [...metric.caveats],
  };
}

function zeros(metric: Metric): Sums {
  const zero = Object.fromEntries(Object.keys(metric.statistics).map((name) => [name, 0]));
  return metric.clusteredByCustomer ? { ...zero, deff: 1 } : zero;
}

function exclusions(sums: Sums): Record<string, number> {
  const found = Object.entries(sums).filter(([name, n]) => name.startsWith("excluded_") && n > 0);
  return Object.fromEntries(found.map(([name, n]) => [name.slice("excluded_".length), n]));
}

function standing(metric: Metric, { n, value }: Estimate): Standing {
  if (metric.kind === "count") return "sound";
  if (n === 0) return "none";
  return value === null || n < printedFrom ? "too_few" : "sound";
}
