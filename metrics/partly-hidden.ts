import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { journeyRows } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { matureJourneys } from "./populations/mature-journeys";
import { ownTeams } from "./populations/population";
import { rowsOf } from "./rows";

/**
 * How many of the viewer's journeys other teams took part in, whose contacts show only channel and time;
 * 0 for who sees all teams. Of journeys without an own team nothing is told, not even how many there are.
 */
export async function partlyHidden(database: Database, filter: Filter, viewer: Viewer): Promise<number> {
  const own = ownTeams(viewer);
  if (!own) return 0;
  const [row] = await database.execute<{ n: number }>(sql`
    select count(*)::int as n from ${matureJourneys.rows}
    where ${rowsOf(matureJourneys, filter, viewer)}
      and not ${journeyRows.unlinked} and not ${journeyRows.teamIds} <@ ${own}`);
  return row?.n ?? 0;
}
