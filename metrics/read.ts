import { printedFrom, type Reading, type Standing } from "@/language/reading";
import type { HouseRules } from "./house-rules";
import type { Cell, Estimate, Metric, Sums } from "./metric";

/** What a reading echoes of its question, and the rules of the house. */
export type Asked = { timeZone: string; asOf: string; windowHours: number | null; rules: HouseRules };

/** Makes a group's sums a reading, with the question and the definition that it answers; a year of days has hundreds. */
export function readingsOf(metric: Metric, asked: Asked) {
  const zeros = zerosOf(metric);
  return (group: Reading["group"], sums: Sums, cells: Cell[] = []): Reading => {
    const estimate = metric.estimate({ ...zeros, ...sums }, cells, asked.rules);
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
  };
}

function zerosOf(metric: Metric): Sums {
  const zeros = Object.fromEntries(Object.keys(metric.statistics).map((name) => [name, 0]));
  return metric.clusteredByCustomer ? { ...zeros, deff: 1 } : zeros;
}

function exclusions(sums: Sums): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name in sums)
    if (name.startsWith("excluded_") && (sums[name] ?? 0) > 0)
      found[name.slice("excluded_".length)] = sums[name] ?? 0;
  return found;
}

function standing(metric: Metric, { n, value }: Estimate): Standing {
  if (metric.kind === "count") return "sound";
  if (n === 0) return "none";
  return value === null || n < printedFrom ? "too_few" : "sound";
}
