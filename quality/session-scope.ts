import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import { ownTeams } from "@/metrics/populations/population";

/** Supervisors coach their own teams, administrators any; leaders and analysts read. */
export function coaches({ role }: Pick<Viewer, "role">): boolean {
  return role === "supervisor" || role === "administrator";
}

/** What was said in a session is between supervisor and agent, and for those who answer for both. */
export function readsNotes({ role }: Pick<Viewer, "role">): boolean {
  return role !== "qa";
}

/** The condition that a team is one of the viewer's. */
export function ofTeams(viewer: Viewer, team: SQL): SQL {
  const own = ownTeams(viewer);
  return own ? sql`${team} = any(${own})` : sql`true`;
}

export function seenBy(viewer: Viewer): SQL {
  return ofTeams(viewer, sql`coaching_sessions.team_id`);
}

export function changedBy(viewer: Viewer): SQL {
  return coaches(viewer) ? seenBy(viewer) : sql`false`;
}
