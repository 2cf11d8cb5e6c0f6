import { and, asc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { interactions, journeys } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import { touchedBy } from "./line-scope";
import type { LineSameCase } from "./line-shape";
import { ofTeams } from "./line-teams";

const most = 20;

/** Other journeys, of this customer or of others, with a contact about a case of this one; the first twenty. */
export async function sameCaseOf(
  database: Database,
  journeyId: number,
  viewer: Viewer,
): Promise<LineSameCase[]> {
  const cases = database
    .select({ key: interactions.caseKey })
    .from(interactions)
    .where(
      and(
        eq(interactions.journeyId, journeyId),
        isNotNull(interactions.caseKey),
        ofTeams(viewer, interactions.teamId),
      ),
    );
  const rows = await database
    .selectDistinct({
      journeyId: journeys.id,
      case: interactions.caseKey,
      openedAt: journeys.openedAt,
      channelPath: journeys.channelPath,
      outcome: journeys.outcome,
      maturesAt: journeys.maturesAt,
    })
    .from(interactions)
    .innerJoin(journeys, eq(journeys.id, interactions.journeyId))
    .where(
      and(
        inArray(interactions.caseKey, cases),
        ne(journeys.id, journeyId),
        touchedBy(viewer),
        ofTeams(viewer, interactions.teamId),
      ),
    )
    .orderBy(asc(journeys.openedAt), asc(journeys.id))
    .limit(most);
  return rows.map((row) => ({
    ...row,
    case: row.case ?? "",
    openedAt: row.openedAt.toISOString(),
    maturesAt: row.maturesAt.toISOString(),
  }));
}
