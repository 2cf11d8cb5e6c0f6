import { type SQL, sql } from "drizzle-orm";
import { journeys } from "@/db/schema";
import type { Viewer } from "@/db/viewer";

/**
 * The condition that a team of the viewer took part in a journey; nothing where they may see all.
 *
 * Careful: drizzle's `arrayOverlaps` throws on an empty list, which is what a supervisor without teams has.
 */
export function touchedBy({ teamIds }: Viewer): SQL | undefined {
  return teamIds === "all" ? undefined : sql`${journeys.teamIds} && ${sql.param(teamIds)}::int[]`;
}
