import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { modulus, powers } from "@/db/roll-ups/tally";
import { cellName, cellsOf, counts, list, type Question } from "./question";
import { customersTold, mostTold } from "./roll-ups/customers-told";
import { readFrom } from "./roll-ups/read-from";

/** The values of a group, or of a cell of one, as they stand in `customersBy`. */
export const placeOf = (values: (string | null)[]) => JSON.stringify(values);

/**
 * How many distinct customers the rows of n have, by group or, where they are asked for, by cell; up to `least` it is
 * exact. Roll-ups tell it from sums, the facts have the customers themselves.
 */
export async function customersBy(
  database: Database,
  asked: Question,
  within: "groups" | "cells",
  least: number,
): Promise<Map<string, number>> {
  const isTold = asked.held && least <= mostTold;
  const source = isTold ? asked : { ...asked, held: null };
  const cells = within === "cells" ? cellsOf(asked) : [];
  const rows = await database.execute<Record<string, unknown>>(
    isTold ? sumsOfCustomers(source, cells) : distinctCustomers(source, cells),
  );
  return new Map(
    rows.map((row) => {
      const groups = asked.filter.by.map((_, place) => row[`by_${place}`]);
      const values = [...groups, ...cells.map(([name]) => row[`cell_${name}`])] as (string | null)[];
      const sums = ["n", ...powers].map((name) => Number(row[name]));
      return [placeOf(values), isTold ? customersTold(sums) : Number(row.customers)];
    }),
  );
}

type Cells = ReturnType<typeof cellsOf>;

function distinctCustomers(asked: Question, cells: Cells): SQL {
  const { rows, where, groups } = readFrom(asked, []);
  return sql`
    with seen as (
      select distinct ${list([
        ...groups.map(({ value, stored }) => sql`${value} as ${stored}`),
        ...cells.map(([name, value]) => sql`${value} as ${cellName(name)}`),
        sql`${asked.metric.population.customer} as customer`,
      ])}
      from ${rows} ${sql.join(groups.map(({ join }) => join))}
      where ${where} and ${counts(asked)}
    )
    select ${list([
      ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
      ...cells.map(([name]) => cellName(name)),
      sql`count(distinct customer)::int as customers`,
    ])}
    from seen ${grouped(groups.length + cells.length)}`;
}

function sumsOfCustomers(asked: Question, cells: Cells): SQL {
  const { rows, where, groups } = readFrom(asked, powers);
  const sums = ["n", ...powers].map((name) => sql.raw(name));
  return sql`
    with sums as (
      select ${list([
        ...groups.map(({ value, stored }) => sql`${value} as ${stored}`),
        ...cells.map(([name, value]) => sql`${value} as ${cellName(name)}`),
        ...sums.map((name) => sql`sum(${name}) as ${name}`),
      ])}
      from ${rows} ${sql.join(groups.map(({ join }) => join))}
      where ${where} and ${counts(asked)} ${grouped(groups.length + cells.length)}
    )
    select ${list([
      ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
      ...cells.map(([name]) => cellName(name)),
      ...sums.map((name) => sql`mod(sum(${name}), ${sql.raw(String(modulus))})::float8 as ${name}`),
    ])}
    from sums ${grouped(groups.length + cells.length)}`;
}

const grouped = (keys: number): SQL =>
  keys === 0
    ? sql``
    : sql`group by ${list(Array.from({ length: keys }, (_, place) => sql.raw(String(place + 1))))}`;
