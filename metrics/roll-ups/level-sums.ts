import { type SQL, sql } from "drizzle-orm";
import type { DueDay } from "./due-days";
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

/** The rows of these days in `due`, and of their hours, at the levels that each has; from `facts_by_day`. */
export function dueSums(family: Family, due: readonly DueDay[]): SQL {
  const sums = summedArrays(family, (kind, place) => `${kind}_${place}`);
  return sql`
    select ${sumColumns(family)}
    from (${byLevels(family, levelsOf(family, due), sums)}) as found(${sumColumns(family)}) join due using (day)
    where level = any(case grain when 'hour' then due.hour_levels else due.levels end)`;
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

/** The columns `grain`, `level`, `day` and `rows`: how many rows each level has on a day, and for its hours. */
export function levelDensities(family: Family): SQL {
  const columns = listed([sql`grain`, sql`level`, sql`day`, sql`hour`, rolledColumns(family)]);
  return sql`
    select grain, level, day, count(*)::int as rows
    from (${byLevels(family, { day: family.levels, hour: family.byHour ?? [] }, [])}) as found(${columns})
    group by grain, level, day`;
}

type Levels = { day: readonly Level[]; hour: readonly Level[] };

function levelsOf(family: Family, due: readonly DueDay[]): Levels {
  const days = new Set(due.flatMap(({ levels }) => levels));
  const hours = new Set(due.flatMap(({ hourLevels }) => hourLevels));
  const among = (chosen: Set<number>) => (level: Level) => chosen.has(levelNumber(axesOf(family), level));
  return { day: family.levels.filter(among(days)), hour: (family.byHour ?? []).filter(among(hours)) };
}

/** The rows of levels: of those without a value of its own in one go, of each other one apart. */
function byLevels(family: Family, { day, hour }: Levels, values: SQL[]): SQL {
  const only = (isWanted: (level: Level) => boolean) => ({
    day: day.filter(isWanted),
    hour: hour.filter(isWanted),
  });
  const parts = [only((level) => !level.some(isEach))];
  for (const level of family.levels) if (level.some(isEach)) parts.push(only((one) => one === level));
  const chosen = parts.filter((one) => one.day.length + one.hour.length > 0);
  return sql.join(
    chosen.map((one) => grouped(family, one, values)),
    sql` union all `,
  );
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

function grouped(family: Family, { day, hour }: Levels, values: SQL[]): SQL {
  const all = axesOf(family);
  const chosen = [...new Set([...day, ...hour])];
  const present = all.filter((name) => chosen.some((level) => level.includes(name)));
  const columns = (names: readonly Axis[]) => names.map((name) => columnOf(family, name));
  const set = (keys: SQL[], level: Level) => sql`(${listed([...keys, ...columns(level)])})`;
  const sets = [
    ...day.map((level) => set([sql`day`], level)),
    ...hour.map((level) => set([sql`day`, sql`hour`], level)),
  ];
  const isHour = hour.length > 0 ? sql`grouping(hour) = 0` : sql`false`;
  return sql`
    select ${listed([
      sql`case when ${isHour} then 'hour' else 'day' end`,
      numberOf(family, chosen, present),
      sql`day`,
      hour.length > 0 ? sql`coalesce(hour, 0::smallint)` : sql`0::smallint`,
      ...all.map((name) => (present.includes(name) ? columnOf(family, name) : nothing(family, name))),
      ...values,
    ])}
    from ${withEach(family, chosen)} group by grouping sets (${listed(sets)})`;
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
