import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { startOf } from "./day";
import { groupColumns } from "./group-columns";
import type { Metric, Statistic } from "./metric";
import { daysRead, isStale } from "./roll-ups/days-read";
import { asHeld, type Held } from "./roll-ups/held";
import { keptPlaces } from "./roll-ups/kept-places";
import { planned } from "./roll-ups/marks";
import { isOfLevel, rolledCell, rolledCrowd, rolledRows, rolledSum } from "./roll-ups/rolled-rows";
import { rowsOf, selectedRows } from "./rows";
import { countedRows, crowd, statisticsOf, summed } from "./statistics";

/** A metric with everything that decides what it says. `asOf` is an ISO instant. */
export type Question = { metric: Metric; filter: Filter; viewer: Viewer; asOf: string };

/** Questions of the same rows: they differ in their metrics alone. Where there are several, none has cells. */
export type Together = readonly [Question, ...Question[]];

/**
 * The SQL that runs: a row a group, with the sums named in each metric; those of the first go by their names, others by
 * `sumName`. Groups are formed on stored values, then named and added up by name. With `held`, days that are summed up are
 * read from there, and only the others from the facts.
 */
export function question([first, ...others]: Together, held: Held | null = null): SQL {
  const together: Together = held ? [asHeld(first), ...others.map(asHeld)] : [first, ...others];
  const [asked] = together;
  const { metric, filter, viewer } = asked;
  const { population } = metric;
  const facts = held
    ? factSums(together, sql`${population.rows} cross join stale`, [
        isStale(population.at),
        selectedRows(population, filter, viewer),
      ])
    : factSums(together, population.rows, [rowsOf(population, filter, viewer)]);
  return sql`${held ? planned(held.family) : sql``}
    with ${held ? sql`${daysRead(held, asked)}, ` : sql``}sums as (
      ${held ? sql`${facts} union all ${rolledSums(together, held)}` : facts}
    )
    ${Object.keys(metric.cells).length > 0 ? withCells(asked) : withoutCells(together, held)}`;
}

function withoutCells(together: Together, held: Held | null): SQL {
  const [{ metric, filter }] = together;
  const groups = groupColumns(metric.population, filter);
  // Of facts alone there is a row for each stored value: who reads them adds up those of one name.
  const sums = together.flatMap((asked, place) =>
    Object.keys(statisticsAsked(asked)).map((name) => sql.identifier(sumName(name, place))),
  );
  const crowds = together.map((_, place) => sql.identifier(sumName("crowd", place)));
  return sql`select ${list([
    ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
    ...sums.map((name) => sql`${held ? sql`sum(${name})` : name}::float8 as ${name}`),
    ...crowds.map((name) => sql`${held ? sql`bit_or(${name})` : name}::text as ${name}`),
  ])}
    from sums
    ${held ? groupedBy(groups.length) : sql``}`;
}

/** The cells of a group are in its row, each as its values, the sums of its metric and its crowd: thousands of rows cost more. */
function withCells(asked: Question): SQL {
  const { metric, filter } = asked;
  const groups = groupColumns(metric.population, filter);
  const aliases = groups.map(({ alias }) => alias);
  const cells = Object.keys(metric.cells).map(cellName);
  const sums = Object.keys(statisticsAsked(asked)).map((name) => sql.identifier(name));
  const ofCell = Object.keys(metric.statistics).map((name) => sql.identifier(name));
  return sql`, cells as (
      select ${list([
        ...groups.map(({ named, alias }) => sql`${named} as ${alias}`),
        ...cells,
        ...sums.map((name) => sql`sum(${name}) as ${name}`),
        sql`bit_or(crowd) as crowd`,
      ])}
      from sums
      ${groupedBy(groups.length + cells.length)}
    )
    select ${list([
      ...aliases,
      ...sums.map((name) => sql`sum(${name})::float8 as ${name}`),
      sql`bit_or(crowd)::text as crowd`,
      sql`json_agg(json_build_array(${list([...cells, ...ofCell, sql`crowd::text`])})) as cells`,
    ])}
    from cells
    ${groupedBy(groups.length)}`;
}

function factSums(together: Together, rows: SQL, where: SQL[]): SQL {
  const [{ metric, filter, asOf }] = together;
  const { population } = metric;
  const groups = groupColumns(population, filter);
  const cells = Object.entries(metric.cells).map(
    ([name, value]) =>
      sql`${typeof value === "function" ? value(instant(asOf)) : value} as ${cellName(name)}`,
  );
  const keys = [...groups.map(({ value, stored }) => sql`${value} as ${stored}`), ...cells];
  const sums = together.flatMap((asked, place) =>
    Object.entries(statisticsAsked(asked)).map(
      ([name, statistic]) => sql`${summed(statistic)} as ${sql.identifier(sumName(name, place))}`,
    ),
  );
  const crowds = together.map(
    (asked, place) =>
      sql`${crowd(population.customer, counts(asked))} as ${sql.identifier(sumName("crowd", place))}`,
  );
  return sql`select ${list([...keys, ...sums, ...crowds])}
      from ${rows} ${sql.join(groups.map(({ join }) => join))}
      where ${sql.join(where, sql` and `)}
      ${groupedBy(keys.length)}`;
}

/** The same columns in the same order, of the days that are summed up. */
function rolledSums(together: Together, held: Held): SQL {
  const [{ metric, filter, viewer }] = together;
  const population = rolledRows(held, metric.population);
  const groups = groupColumns(population, filter, sql`rolled.day::timestamp`);
  const cells = Object.keys(metric.cells).map((name) => rolledCell(metric, held, name));
  const keys = [...groups.map(({ value }) => value), ...cells];
  const places = together.map((asked) => keptPlaces(asked.metric, held.family));
  const sums = places.flatMap((kept) => Object.values(kept?.sums ?? {}).map(rolledSum));
  const crowds = places.flatMap((kept) => (kept ? [rolledCrowd(kept.crowd)] : []));
  return sql`select ${list([...keys, ...sums, ...crowds])}
      from ${population.rows} ${sql.join(groups.map(({ join }) => join))}
      where ${isOfLevel(held)} and ${selectedRows(population, filter, viewer)}
      ${groupedBy(keys.length)}`;
}

const groupedBy = (keys: number): SQL =>
  keys > 0
    ? sql`group by ${list(Array.from({ length: keys }, (_, place) => sql.raw(String(place + 1))))}`
    : sql``;

/** The column in which a sum of the question at a place stands. */
export const sumName = (name: string, place: number) => (place === 0 ? name : `${name}@${place}`);

const instant = (asOf: string): SQL => sql`${asOf}::timestamptz`;

/** The rows that a reading counts in n. */
export function counts({ metric, filter, asOf }: Question): SQL {
  return countedRows(metric, instant(asOf), endOf(filter));
}

/** Everything that a reading sums up. */
export function statisticsAsked({ metric, filter, asOf }: Question): Record<string, Statistic> {
  return statisticsOf(metric, instant(asOf), endOf(filter));
}

const endOf = ({ period }: Filter): SQL => startOf(period.to, period.timeZone);

const cellName = (name: string) => sql.identifier(`cell_${name}`);

type Part = SQL | ReturnType<typeof sql.identifier>;

export const list = (parts: Part[]) => sql.join(parts, sql`,\n`);
