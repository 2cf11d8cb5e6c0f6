import { type SQL, sql } from "drizzle-orm";
import { dimensionOf, eachHeld, isEach } from "./each";
import { type Axis, axesOf, type Family, type Level } from "./family";
import { keptSums } from "./kept-sums";
import { columnOf, levelNumber, listed } from "./rolled-columns";

/** The columns of `roll_ups` that days and hours fill, without the name of their family. */
export function sumColumns(family: Family): SQL {
  return listed([
    ...[sql`grain`, sql`level`, sql`day`, sql`hour`, rolledColumns(family)],
    ...[sql`counts`, sql`sums`, sql`crowds`],
  ]);
}

/** The columns of `roll_ups` for all axes of a family. */
export const rolledColumns = (family: Family): SQL =>
  listed(axesOf(family).map((name) => columnOf(family, name)));

/** These columns of all levels, from `facts_by_day`. */
export const levelSums = (family: Family): SQL => {
  const sums = summedArrays(family, (kind, place) => `${kind}_${place}`);
  // Those without a value of its own in one go, each other one apart.
  const parts = [family.levels.filter((level) => !level.some(isEach))];
  for (const level of family.levels) if (level.some(isEach)) parts.push([level]);
  return sql.join(
    parts.map((levels) => grouped(family, levels, sums)),
    sql` union all `,
  );
};

/** Whether a row of `level_sums` is worth it on its day in `due`. */
export const isDue = sql`level = any(case grain when 'hour' then due.hour_levels else due.levels end)`;

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

/** `facts_by_day` with the values of its rows one by one. */
function withEach(family: Family, levels: readonly Level[]): SQL {
  const joins = [...new Set(levels.flat())].filter(isEach).map((axis) => {
    const { column, values } = eachHeld[axis];
    const set = sql`facts_by_day.${columnOf(family, dimensionOf(axis))}`;
    return sql`left join lateral (${values(set)}) as one(${sql.identifier(column)}) on true`;
  });
  return sql.join([sql`facts_by_day`, ...joins], sql` `);
}

function grouped(family: Family, levels: readonly Level[], values: SQL[]): SQL {
  const all = axesOf(family);
  const hourly = levels.filter((level) => family.byHour?.includes(level));
  const present = all.filter((name) => levels.some((level) => level.includes(name)));
  const columns = (names: readonly Axis[]) => names.map((name) => columnOf(family, name));
  const set = (keys: SQL[], level: Level) => sql`(${listed([...keys, ...columns(level)])})`;
  const sets = [
    ...levels.map((level) => set([sql`day`], level)),
    ...hourly.map((level) => set([sql`day`, sql`hour`], level)),
  ];
  const [grain, hour] = hourly.length
    ? [sql`case grouping(hour) when 0 then 'hour' else 'day' end`, sql`coalesce(hour, 0::smallint)`]
    : [sql`'day'`, sql`0::smallint`];
  return sql`
    select ${listed([
      ...[grain, numberOf(family, levels, present), sql`day`, hour],
      ...all.map((name) => (present.includes(name) ? columnOf(family, name) : nothing(family, name))),
      ...values,
    ])}
    from ${withEach(family, levels)} group by grouping sets (${listed(sets)})`;
}

/** Null, of the type of an axis. */
const nothing = (family: Family, name: Axis): SQL => sql`(null::roll_ups).${columnOf(family, name)}`;

/** The level of a row that is made at one of these. */
function numberOf(family: Family, levels: readonly Level[], present: readonly Axis[]): SQL {
  const all = axesOf(family);
  if (present.length === 0) return sql.raw(`${levelNumber(all, [])}::smallint`);
  const cases = levels.map((level) =>
    sql.raw(`when ${levelNumber(present, level)} then ${levelNumber(all, level)} `),
  );
  const columns = present.map((name) => columnOf(family, name));
  return sql`(case grouping(${listed(columns)}) ${sql.join(cases)}end)::smallint`;
}
