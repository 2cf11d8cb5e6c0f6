import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { startOf } from "./day";
import type { Metric, Statistic } from "./metric";
import type { Population } from "./populations/population";
import type { Held } from "./roll-ups/held";
import { readFrom } from "./roll-ups/read-from";

/**
 * A metric with everything that decides what it says. `asOf` is an ISO instant; `held` is the roll-up that it is
 * asked of, if it is not asked of the facts.
 */
export type Question = { metric: Metric; filter: Filter; viewer: Viewer; asOf: string; held?: Held | null };

/** Questions of the same rows: they differ in their metrics alone. Where there are several, none has cells or clusters. */
export type Together = readonly [Question, ...Question[]];

/**
 * The SQL that runs: a row a group and cell, with the sums named in each metric; those of the first go by
 * their names, others by `sumName`. Groups are formed on stored values, then named and added up by name.
 * `crowd` has a bit set for each customer, by a hash of 61: it tells that there are several, and adds up by `or`.
 */
export function question(together: Together): SQL {
  const [first] = together;
  const { metric, held } = first;
  const { population } = metric;
  const { rows, where, groups } = readFrom(first, ["crowd"]);
  const cells = cellsOf(first);
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
        ...sums.map(([name, statistic]) => sql`${held ? weighed(statistic) : summed(statistic)} as ${name}`),
        ...crowds.map(
          ([name, asked]) =>
            sql`${held ? remaining(counts(asked)) : present(population, counts(asked))} as ${name}`,
        ),
      ])}
      from ${rows} ${sql.join(groups.map(({ join }) => join))}
      where ${where}
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

/** The columns that split the rows of a group, by name. */
export const cellsOf = ({ metric, asOf }: Question): [string, SQL][] =>
  Object.entries(metric.cells).map(([name, value]) => [
    name,
    typeof value === "function" ? value(instant(asOf)) : value,
  ]);

export const cellName = (name: string) => sql.identifier(`cell_${name}`);

export const list = (parts: (SQL | ReturnType<typeof sql.identifier>)[]) => sql.join(parts, sql`,\n`);

const summed = ({ when, of }: Statistic): SQL =>
  of ? sql`coalesce(sum(${of}) filter (where ${when}), 0)` : sql`count(*) filter (where ${when})`;

/** The same over the rows of a roll-up, each of which stands for `n`. */
const weighed = ({ when, of }: Statistic): SQL =>
  sql`coalesce(sum(${of ? sql`n * (${of})` : sql`n`}) filter (where ${when}), 0)`;

const present = ({ customer }: Population, when: SQL): SQL =>
  sql`bit_or(1::bigint << mod(abs(${customer}), 61)::int) filter (where ${when})`;

/** Of whom something has gone that is still counted, nothing may be left. */
const remaining = (when: SQL): SQL => sql`coalesce(bit_or(crowd) filter (where n > 0 and ${when}), 0)
  & ~coalesce(bit_or(crowd) filter (where n < 0 and ${when}), 0)`;

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
