import type { Metric } from "@/metrics/metric";
import { metricById, registry } from "@/metrics/registry";
import { Refusal } from "./refusal";

const known = registry.map(({ id }) => id).join(", ");

/** The metric of that id, or 400 with the ids there are. */
export function namedMetric(id: string): Metric {
  const metric = metricById(id);
  if (!metric) throw new Refusal(400, `There is no metric called "${id}". Known metrics: ${known}.`);
  return metric;
}
