import { type SQL, sql } from "drizzle-orm";
import { groupColumns } from "./group-columns";
import { counts, list, type Question, statisticsAsked } from "./question";
import { rowsOf } from "./rows";
import { summed } from "./statistics";

/** Customers are looked at one in so many, where there is an index of exactly these, or a part of these. */
const indexed = [32, 128, 512] as const;

/**
 * The rows of one customer in 32, 64, 128 …, so that of so many rows at most `most` are to be expected: customers are
 * whole, so that their contacts still resemble each other, and chosen by a hash, so that it does not matter in what
 * order they came.
 */
export function sampled({ metric }: Question, rows: number, most: number): SQL {
  const oneIn = (parts: number) =>
    sql`(hashint8(${metric.population.customer}) & ${sql.raw(String(parts - 1))}) = 0`;
  let parts: number = indexed[0];
  while (rows / parts > most) parts *= 2;
  const read = indexed.findLast((some) => some <= parts) ?? indexed[0];
  return parts === read ? oneIn(read) : sql`${oneIn(read)} and ${oneIn(parts)}`;
}

/** The sums over customers, each a cluster, of the rows of a question that some condition selects, by group. */
export function clusterQuestion(asked: Question, some: SQL): SQL {
  const { population } = asked.metric;
  const groups = groupColumns(population, asked.filter);
  const stored = groups.map((group) => group.stored);
  const { k } = statisticsAsked(asked);
  if (!k) throw new Error(`${asked.metric.id} counts no hits.`);
  const places = (from: number) => list(groups.map((_, place) => sql.raw(String(place + from))));
  const sums = ["k", "n", "kk", "kn", "nn", "clusters"].map((name) => sql.identifier(name));
  return sql`
    with customers as (
      select ${list([
        sql`${population.customer} as customer`,
        ...groups.map(({ value, stored }) => sql`${value} as ${stored}`),
        sql`${summed(k)} as k, count(*) as n`,
      ])}
      from ${population.rows} ${sql.join(groups.map(({ join }) => join))}
      where ${rowsOf(population, asked.filter, asked.viewer)} and ${counts(asked)} and ${some}
      group by ${list([sql`1`, ...groups.map((_, place) => sql.raw(String(place + 2)))])}
    ), sums as (
      select ${list([
        ...stored,
        sql`sum(k) as k, sum(n) as n, sum(k * k) as kk, sum(k * n) as kn, sum(n * n) as nn, count(*) as clusters`,
      ])}
      from customers ${groups.length > 0 ? sql`group by ${list(stored)}` : sql``}
    )
    select ${list([
      ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
      ...sums.map((name) => sql`sum(${name})::float8 as ${name}`),
    ])}
    from sums ${groups.length > 0 ? sql`group by ${places(1)}` : sql``}`;
}
