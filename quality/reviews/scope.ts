import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";

/** The teams of a viewer as an array of SQL; the empty one for a supervisor without teams. */
function ownTeams(teamIds: number[]): SQL {
  const list = teamIds.map((id) => sql`${id}`);
  return sql`array[${sql.join(list, sql`, `)}]::int[]`;
}

/**
 * True where a viewer may see what was judged: for a supervisor a contact of an own team, or a journey on
 * which no other team worked. `contacts` and `lines` are joined as `contactOf` joins them.
 */
export function isOpenTo({ teamIds }: Pick<Viewer, "teamIds">, subject: SQL): SQL {
  if (teamIds === "all") return sql`true`;
  const own = ownTeams(teamIds);
  return sql`case ${subject}
    when 'interaction' then coalesce(contacts.team_id = any(${own}), false)
    else coalesce(cardinality(lines.team_ids) > 0 and lines.team_ids <@ ${own}, false) end`;
}

/** Joins the contact that a row names by its source, and the journey that it belongs to. */
export function contactOf(row: SQL): SQL {
  return sql`join interactions contacts
      on contacts.source_id = ${row}.source_id and contacts.external_id = ${row}.external_id
    join journeys lines on lines.id = contacts.journey_id`;
}
