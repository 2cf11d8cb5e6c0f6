import type { Metric, Statistic } from "./metric";

type Hits = Metric & { statistics: { n: Statistic; k: Statistic } };

/** A metric that counts hits, without anything that is said beside them: what is pending, unknown or left out. */
export function onlyHits(metric: Metric): Hits {
  const { n, k } = metric.statistics;
  if (!n || !k) throw new Error(`${metric.id} counts no hits.`);
  return {
    ...metric,
    population: { ...metric.population, pending: null, excluded: {} },
    statistics: { n, k },
    excluded: {},
  };
}
