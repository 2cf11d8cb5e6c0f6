import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { startOf } from "./day";
import { groupColumns } from "./group-columns";
import type { Metric, Statistic } from "./metric";
import { rowsOf } from "./rows";

/** A metric with everything that decides what it says. `asOf` is an ISO instant. */
export type Question = { metric: Metric; filter: Filter; viewer: Viewer; asOf: string };

/** Questions of the same rows: they differ in their metrics alone. Where there are several, none has cells or clusters. */
export type Together = readonly [Question, ...Question[]];

/**
 * The SQL that runs: a row a group and cell, with the sums named in each metric; those of the first go by
 * their names, others by `sumName`. Groups are formed on stored values, then named and added up by name.
 * `crowd` has a bit set for each customer, by a hash of 61: it tells that there are several, and adds up by `or`.
 */
export function question(together: Together): SQL {
  const [{ metric, filter, viewer, asOf }] = together;
  const { population } = metric;
  const groups = groupColumns(population, filter);
  const cells = Object.entries(metric.cells).map(
    ([name, value]) => [name, typeof value === "function" ? value(instant(asOf)) : value] as const,
  );
  const sums = together.flatMap((asked, place) =>
    Object.entries(allStatistics(asked)).map(
      ([name, statistic]) => [sql.identifier(sumName(name, place)), statistic] as const,
    ),
  );
  const crowds = together.map((asked, place) => [sql.identifier(sumName("crowd", place)), asked] as const);
  const cluster = metric.clusteredByCustomer;
  const keys = [...groups.map(({ stored }) => stored), ...cells.map(([name]) => cellName(name))];
  const keyed = [...keys, ...(cluster ? [sql`customer`] : [])];
  return sql`
    with sums as (
      select ${list([
        ...groups.map(({ value, stored }) => sql`${value} as ${stored}`),
        ...cells.map(([name, value]) => sql`${value} as ${cellName(name)}`),
        ...(cluster ? [sql`${population.customer} as customer`] : []),
        ...sums.map(([name, statistic]) => sql`${summed(statistic)} as ${name}`),
        ...crowds.map(
          ([name, asked]) =>
            sql`bit_or(1::bigint << mod(abs(${population.customer}), 61)::int) filter (where ${counts(asked)}) as ${name}`,
        ),
      ])}
      from ${population.rows} ${sql.join(groups.map(({ join }) => join))}
      where ${rowsOf(population, filter, viewer)}
      ${keyed.length > 0 ? sql`group by ${list(keyed.map((_, place) => sql.raw(String(place + 1))))}` : sql``}
    )
    select ${list([
      ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
      ...cells.map(([name]) => cellName(name)),
      ...sums.map(([name]) => sql`sum(${name})::float8 as ${name}`),
      ...(cluster ? [clusterSums] : []),
      ...crowds.map(([name]) => sql`bit_or(${name})::text as ${name}`),
    ])}
    from sums
    ${keys.length > 0 ? sql`group by ${list(keys.map((_, place) => sql.raw(String(place + 1))))}` : sql``}`;
}

/** The column in which a sum of the question at a place stands. */
export const sumName = (name: string, place: number) => (place === 0 ? name : `${name}@${place}`);

const instant = (asOf: string): SQL => sql`${asOf}::timestamptz`;

/** The rows that a reading counts in n. */
export function counts({ metric, filter, asOf }: Question): SQL {
  const counted = metric.population.counted(instant(asOf), endOf(filter));
  return sql`(${counted}) and (${metric.statistics.n?.when ?? sql`true`})`;
}

const endOf = ({ period }: Filter): SQL => startOf(period.to, period.timeZone);

const clusterSums = sql`sum(k * k)::float8 as kk, sum(k * n)::float8 as kn, sum(n * n)::float8 as nn,
  (count(*) filter (where n > 0))::float8 as clusters`;

const cellName = (name: string) => sql.identifier(`cell_${name}`);

export const list = (parts: (SQL | ReturnType<typeof sql.identifier>)[]) => sql.join(parts, sql`,\n`);

const summed = ({ when, of }: Statistic): SQL =>
  of ? sql`coalesce(sum(${of}) filter (where ${when}), 0)` : sql`count(*) filter (where ${when})`;

function allStatistics({ metric, filter, asOf: text }: Question): Record<string, Statistic> {
  const { population } = metric;
  const asOf = instant(text);
  const counted = population.counted(asOf, endOf(filter));
  const statistics: Record<string, Statistic> = {};
  for (const [name, { when, of }] of Object.entries(metric.statistics))
    statistics[name] = { when: sql`(${counted}) and (${when})`, of };
  if (population.pending) statistics.pending = { when: population.pending(asOf) };
  for (const [reason, when] of Object.entries({ ...population.excluded, ...metric.excluded }))
    statistics[`excluded_${reason}`] = { when };
  return statistics;
}
