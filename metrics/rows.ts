import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import { type Dimension, dimensionNames, type Filter } from "@/language/filter";
import type { Period } from "@/language/period";
import { type Population, selected } from "./populations/population";

/** The instant at which a calendar date begins in a zone. */
const startOf = (date: string, timeZone: string): SQL =>
  sql`(${date}::date::timestamp at time zone ${timeZone})`;

export function within(at: SQL, period: Period): SQL {
  return sql`${at} >= ${startOf(period.from, period.timeZone)} and ${at} < ${startOf(period.to, period.timeZone)}`;
}

/**
 * The one condition for "the rows behind": the period, what the filter selects, and what the viewer
 * may see. Readings and lists both use it, so their counts agree.
 */
export function rowsOf(population: Population, filter: Filter, viewer: Viewer): SQL {
  const selections = dimensionNames.flatMap((name: Dimension) => {
    const names = filter.where[name];
    return names?.length ? [selected(population.dimensions[name], names)] : [];
  });
  return sql.join(
    [within(population.at, filter.period), population.scope(viewer), ...selections],
    sql` and `,
  );
}
