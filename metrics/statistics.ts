import { type SQL, sql } from "drizzle-orm";
import type { Metric, Statistic } from "./metric";

/** The rows that a reading counts in n, as of a moment and until the end of a period. */
export function countedRows({ population, statistics }: Metric, asOf: SQL, until: SQL): SQL {
  return sql`(${population.counted(asOf, until)}) and (${statistics.n?.when ?? sql`true`})`;
}

/** Everything that is summed up for a metric, each by its name: its own sums, what is pending, what is left out. */
export function statisticsOf(metric: Metric, asOf: SQL, until: SQL): Record<string, Statistic> {
  const { population } = metric;
  const counted = population.counted(asOf, until);
  const statistics: Record<string, Statistic> = {};
  for (const [name, { when, of }] of Object.entries(metric.statistics))
    statistics[name] = { when: sql`(${counted}) and (${when})`, of };
  if (population.pending) statistics.pending = { when: population.pending(asOf) };
  for (const [reason, when] of Object.entries({ ...population.excluded, ...metric.excluded }))
    statistics[`excluded_${reason}`] = { when };
  return statistics;
}

export const summed = ({ when, of }: Statistic): SQL =>
  of ? sql`coalesce(sum(${of}) filter (where ${when}), 0)` : sql`count(*) filter (where ${when})`;

/** A bit for each customer of such rows, by a hash of 61: it tells that there are several, and adds up by `or`. */
export const crowd = (customer: SQL, counted: SQL): SQL =>
  sql`bit_or(1::bigint << mod(abs(${customer}), 61)::int) filter (where ${counted})`;
