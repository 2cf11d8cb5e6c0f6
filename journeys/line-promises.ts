import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { interactions, promises } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import type { LinePromise } from "./line-shape";
import { ofTeams } from "./line-teams";

/** What sources report as promised in the contacts of a journey that the viewer may see; words not masked yet. */
export async function recordedPromises(
  database: Database,
  journeyId: number,
  viewer: Viewer,
): Promise<LinePromise[]> {
  const rows = await database
    .select({ promise: promises })
    .from(promises)
    .innerJoin(interactions, eq(interactions.id, promises.interactionId))
    .where(and(eq(interactions.journeyId, journeyId), ofTeams(viewer, interactions.teamId)))
    .orderBy(asc(promises.madeAt), asc(promises.id));
  return rows.map(({ promise }) => ({
    interactionId: promise.interactionId,
    what: promise.what,
    hidden: false,
    by: promise.by,
    madeAt: promise.madeAt.toISOString(),
    dueOn: null,
    dueAt: promise.dueAt?.toISOString() ?? null,
    fate: promise.fate,
    settledAt: promise.settledAt?.toISOString() ?? null,
    evidence: promise.evidence,
    rule: null,
    isFact: true,
    said: null,
  }));
}
