import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Filter, type Grain, type Grouping, grains } from "@/language/filter";
import { buckets } from "./buckets";
import { journeyWindow } from "./journey-window";
import type { Metric, Statistic, Sums } from "./metric";
import type { Population } from "./populations/population";
import { reading } from "./read";
import { rowsOf } from "./rows";
import { oneSeries } from "./series";

type Row = { value: string | null } & Record<string, number>;

/**
 * What a metric says: one reading with the group {} or, with `filter.by`, one a group, e.g.
 * `{ channel: "voice" }` or `{ week: "2026-03-02" }`. Buckets of time without rows are there, empty;
 * other groups only where there are rows. Shares are 0..1.
 */
export async function measure(database: Database, metric: Metric, filter: Filter, viewer: Viewer, now: Date) {
  const asOf = filter.asOf ?? now.toISOString();
  const [rows, windowHours] = await Promise.all([
    database.execute<Row>(question(metric, oneSeries(metric, filter), viewer, asOf)),
    metric.population.waitsForWindow ? journeyWindow(database) : null,
  ]);
  const asked = { timeZone: filter.period.timeZone, asOf, windowHours };
  const found = new Map(rows.map(({ value, ...sums }) => [value, sums as Sums]));
  return groups(filter, found).map((value) =>
    reading(metric, asked, filter.by ? { [filter.by]: value } : {}, found.get(value) ?? {}),
  );
}

/** The SQL that runs. Groups are formed on stored values, then named and added up by name. */
function question(metric: Metric, filter: Filter, viewer: Viewer, asOf: string): SQL {
  const { population } = metric;
  const group = filter.by ? grouped(population, filter.by, filter) : null;
  const statistics = Object.entries(allStatistics(metric, sql`${asOf}::timestamptz`));
  const cluster = metric.clusteredByCustomer;
  return sql`
    with sums as (
      select ${group?.stored ?? sql`null::text`} as stored,
        ${cluster ? sql`${population.customer} as customer,` : sql``}
        ${list(statistics.map(([name, statistic]) => sql`${summed(statistic)} as ${sql.identifier(name)}`))}
      from ${population.rows} ${group?.join ?? sql``}
      where ${rowsOf(population, filter, viewer)}
      group by ${cluster ? sql`1, 2` : sql`1`}
    )
    select ${group?.named ?? sql`stored`} as value,
      ${list(statistics.map(([name]) => sql`sum(${sql.identifier(name)})::float8 as ${sql.identifier(name)}`))}
      ${
        cluster
          ? sql`, sum(k * k)::float8 as kk, sum(k * n)::float8 as kn, sum(n * n)::float8 as nn,
              (count(*) filter (where n > 0))::float8 as clusters`
          : sql``
      }
    from sums
    group by 1`;
}

const list = (parts: SQL[]) => sql.join(parts, sql`, `);

const summed = ({ when, of }: Statistic): SQL =>
  of ? sql`coalesce(sum(${of}) filter (where ${when}), 0)` : sql`count(*) filter (where ${when})`;

function allStatistics(metric: Metric, asOf: SQL): Record<string, Statistic> {
  const { population } = metric;
  const statistics: Record<string, Statistic> = {};
  for (const [name, { when, of }] of Object.entries(metric.statistics))
    statistics[name] = { when: sql`(${population.counted(asOf)}) and (${when})`, of };
  if (population.pending) statistics.pending = { when: population.pending(asOf) };
  for (const [reason, when] of Object.entries({ ...population.excluded, ...metric.excluded }))
    statistics[`excluded_${reason}`] = { when };
  return statistics;
}

function grouped(
  population: Population,
  by: Grouping,
  filter: Filter,
): { stored: SQL; named: SQL; join: SQL } {
  if (isGrain(by)) {
    const local = sql`${population.at} at time zone ${filter.period.timeZone}`;
    const stored = sql`date_trunc(${sql.raw(`'${by}'`)}, ${local})::date`;
    return { stored, named: sql`stored::text`, join: sql`` };
  }
  const column = population.dimensions[by];
  const named = column.named(sql`stored`);
  if (!column.several) return { stored: column.stored, named, join: sql`` };
  return {
    stored: sql`touched`,
    named,
    join: sql`left join lateral unnest(${column.stored}) as touched on true`,
  };
}

function groups(filter: Filter, found: Map<string | null, Sums>): (string | null)[] {
  if (!filter.by) return [null];
  if (isGrain(filter.by)) return buckets(filter.period, filter.by);
  return [...found]
    .filter(([, sums]) => speaks(sums))
    .map(([value]) => value)
    .sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}

/** A group of nothing but rows that were left out, such as the senders of notifications, is no group. */
const speaks = ({ n = 0, unknown = 0, pending = 0 }: Sums) => n + unknown + pending > 0;

const isGrain = (by: Grouping): by is Grain => (grains as readonly string[]).includes(by);
