import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import { type Dimension, dimensionNames } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { within } from "./day";
import { type Population, selected } from "./populations/population";

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
