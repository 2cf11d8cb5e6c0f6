import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import { type Dimension, dimensionNames } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { within } from "./day";
import {
  type DimensionColumn,
  onClocks,
  ownTeams,
  type Population,
  selected,
} from "./populations/population";

/**
 * The one condition for "the rows behind": the period, what the filter selects, and what the viewer
 * may see. Readings and lists both use it, so their counts agree.
 */
export function rowsOf(population: Population, filter: Filter, viewer: Viewer): SQL {
  return sql`${within(population.at, filter.period)} and ${selectedRows(population, filter, viewer)}`;
}

/** The same of any period. */
export function selectedRows(population: Population, filter: Filter, viewer: Viewer): SQL {
  const selections = dimensionNames.flatMap((name: Dimension) => {
    const names = filter.where[name];
    if (!names?.length) return [];
    const column = onClocks(population.dimensions[name], filter.period.timeZone);
    return [selected(name === "agent" ? ofOwnAgents(column, viewer) : column, names)];
  });
  const only = population.only ? [population.only] : [];
  return sql.join([population.scope(viewer), ...only, ...selections], sql` and `);
}

/**
 * Journeys touch agents of several teams. Whoever never worked in a team of the viewer cannot be selected: of them
 * nothing is told, not even what they have in common with the viewer's teams.
 */
function ofOwnAgents(column: DimensionColumn, viewer: Viewer): DimensionColumn {
  const own = ownTeams(viewer);
  if (!own) return column;
  return {
    ...column,
    matching: (names) => sql`array(
      select id from agents where id = any(${column.matching(names)})
        and exists (select from interactions where agent_id = agents.id and team_id = any(${own})))`,
  };
}
