import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { sampleKind } from "@/language/flags";
import { ownTeams } from "@/metrics/populations/population";
import type { RaisedFlag } from "./queue";

export type JourneyFlags = {
  flags: RaisedFlag[];
  /** It was drawn at random and is not judged yet. */
  areWithheld: boolean;
};

/**
 * The flags of one journey that count, the worst first. Those of a journey that was drawn at random are
 * withheld until it is judged, for who looks at it may be who judges it.
 */
export async function journeyFlags(
  database: Database,
  viewer: Viewer,
  journeyId: number,
): Promise<JourneyFlags> {
  const own = ownTeams(viewer);
  const found = await database.execute<RaisedFlag>(sql`
    select kind, severity, reason, verdict from flags
    where journey_id = ${journeyId} and counts_from <= now() and ${own ? sql`team_ids && ${own}` : sql`true`}
    order by severity desc, counts_from, id`);
  const areWithheld = found.some(({ kind, verdict }) => kind === sampleKind && verdict === null);
  return { flags: areWithheld ? [] : found.filter(({ kind }) => kind !== sampleKind), areWithheld };
}
