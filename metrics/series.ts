import { type Filter, narrowed } from "@/language/filter";
import type { Metric } from "./metric";

/** A metric whose series must not be pooled reads its headline unless the question names one series. */
export function oneSeries(metric: Metric, filter: Filter): Filter {
  if (!metric.series || filter.by.includes(metric.series.dimension)) return filter;
  const { dimension, headline } = metric.series;
  return filter.where[dimension]?.length === 1 ? filter : narrowed(filter, { [dimension]: [headline] });
}
