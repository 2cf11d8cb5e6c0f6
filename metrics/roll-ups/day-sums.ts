import { type SQL, sql } from "drizzle-orm";
import { crowd, summed } from "../statistics";
import { isStale } from "./days-read";
import { type Axis, axesOf, type Family, factColumn } from "./family";
import { keptSums } from "./kept-sums";
import { levelNumber, levelNumbers, rolledColumn } from "./rolled-columns";

/**
 * The facts of the days in `due(day, starts, ends)` by everything that any level has, each sum in a column of its own;
 * the levels are made of these rows, so that no condition is looked at twice.
 */
export function factsByDay(family: Family): SQL {
  const { population } = family;
  const axes = axesOf(family);
  const stored = axes.map((name) => sql`${factColumn(family, name).stored} as ${columnOf(family, name)}`);
  const keys = [sql`due.day`, ...axes.map((name) => sql`told.${columnOf(family, name)}`)];
  const { counts, sums, crowds } = keptSums(family);
  const values = [
    ...counts.map((when, place) => sql`${summed({ when })}::int as ${sql.raw(`count_${place}`)}`),
    // Careful: sums of floats depend on the order of rows; as `numeric` the same facts always give the same row.
    ...sums.map(
      ({ when, of }, place) =>
        sql`${summed({ when, of: sql`(${of})::numeric` })} as ${sql.raw(`sum_${place}`)}`,
    ),
    ...crowds.map(
      (counted, place) => sql`${crowd(population.customer, counted)} as ${sql.raw(`crowd_${place}`)}`,
    ),
  ];
  return sql`
    select ${listed([...keys, sql`count(*)::int as facts`, ...values])}
    from ${population.rows} cross join due cross join lateral (select ${listed(stored)}) as told
    where ${isStale(population.at, "due")}
    group by ${listed(keys)}`;
}

/** The columns of `roll_ups` that rows of some levels of a family fill, without its name and their grain. */
export function sumColumns(family: Family, levels: readonly number[]): SQL {
  return listed([sql`level`, sql`day`, ...presentIn(family, levels), sql`counts`, sql`sums`, sql`crowds`]);
}

/** The columns of `roll_ups` for all axes of a family. */
export const rolledColumns = (family: Family): SQL =>
  listed(axesOf(family).map((name) => columnOf(family, name)));

/** These columns at these levels, from `facts_by_day`. */
export function levelSums(family: Family, levels: readonly number[]): SQL {
  return grouped(
    family,
    levels,
    summedArrays(family, (kind, place) => `${kind}_${place}`),
  );
}

type Kind = "count" | "sum" | "crowd";

/** The columns `counts`, `sums` and `crowds`, each place of them summed up over a column of rows; places count from 0. */
export function summedArrays(family: Family, column: (kind: Kind, place: number) => string): SQL[] {
  const { counts, sums, crowds } = keptSums(family);
  const array = (kept: readonly unknown[], value: (place: number) => string, type: string) =>
    sql.raw(`array[${kept.map((_, place) => value(place)).join(", ")}]::${type}[]`);
  return [
    array(counts, (place) => `sum(${column("count", place)})`, "int"),
    array(sums, (place) => `sum(${column("sum", place)}::numeric)`, "float8"),
    array(crowds, (place) => `coalesce(bit_or(${column("crowd", place)}), 0)`, "bigint"),
  ];
}

/** The columns `day`, `level`, `rows` and `facts`: how many rows each level has on a day, and of how many facts. */
export function levelDensities(family: Family): SQL {
  const levels = levelNumbers(family);
  const columns = listed([sql`level`, sql`day`, ...presentIn(family, levels), sql`facts`]);
  return sql`
    select day, level, count(*)::int as rows, sum(facts)::int as facts
    from (${grouped(family, levels, [sql`sum(facts)`])}) as found(${columns})
    group by day, level`;
}

function grouped(family: Family, levels: readonly number[], values: SQL[]): SQL {
  const all = axesOf(family);
  const chosen = family.levels.filter((level) => levels.includes(levelNumber(all, level)));
  const sets = chosen.map(
    (level) => sql`(${listed([sql`day`, ...level.map((name) => columnOf(family, name))])})`,
  );
  const present = presentIn(family, levels);
  return sql`
    select ${listed([numberOf(family, chosen), sql`day`, ...present, ...values])}
    from facts_by_day group by grouping sets (${listed(sets)})`;
}

/** The level of a row that is made at one of these. */
function numberOf(family: Family, levels: Family["levels"]): SQL {
  const all = axesOf(family);
  const present = all.filter((name) => levels.some((level) => level.includes(name)));
  if (present.length === 0) return sql.raw(`${levelNumber(all, [])}::smallint`);
  const cases = levels.map((level) =>
    sql.raw(`when ${levelNumber(present, level)} then ${levelNumber(all, level)} `),
  );
  return sql`(case grouping(${listed(present.map((name) => columnOf(family, name)))}) ${sql.join(cases)}end)::smallint`;
}

function presentIn(family: Family, levels: readonly number[]): SQL[] {
  const all = axesOf(family);
  const chosen = family.levels.filter((level) => levels.includes(levelNumber(all, level)));
  return all
    .filter((name) => chosen.some((level) => level.includes(name)))
    .map((name) => columnOf(family, name));
}

const columnOf = (family: Family, name: Axis): SQL => sql`${sql.identifier(rolledColumn(family, name))}`;

const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `);
