import { type SQL, sql } from "drizzle-orm";
import { onClocks } from "../populations/population";
import { crowd, summed } from "../statistics";
import { isStale } from "./days-read";
import { type Family, factColumn, storedAxes } from "./family";
import { keptSums } from "./kept-sums";
import { columnOf, listed } from "./rolled-columns";

/**
 * The facts of the days in `due(day, starts, ends)` by hour and everything that any level has, each sum in a column of
 * its own, with the first and the last moment at which they settle; the levels are made of these rows, so that no
 * condition is looked at twice. Hours are counted from the start of the business day.
 */
export function factsByDay(family: Family, zone: string): SQL {
  const { population, settles } = family;
  const axes = storedAxes(family);
  const hour = family.byHour
    ? sql`floor(extract(epoch from ${population.at} - due.starts) / 3600)::smallint`
    : sql`0::smallint`;
  const settling = settles ?? sql`null::timestamptz`;
  const keys = [
    sql`due.day`,
    sql`${hour} as hour`,
    ...axes.map(
      (name) => sql`${onClocks(factColumn(family, name), zone).stored} as ${columnOf(family, name)}`,
    ),
  ];
  const edges = [sql`min(${settling}) as settles_from`, sql`max(${settling}) as settles_to`];
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
    select ${listed([...keys, sql`count(*)::int as facts`, ...edges, ...values])}
    from ${population.rows} cross join due
    where ${isStale(population.at, "due")}
    group by ${listed(keys.map((_, place) => sql.raw(String(place + 1))))}`;
}
