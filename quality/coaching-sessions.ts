import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { changedBy, readsNotes, seenBy } from "./session-scope";

export type SessionStage = "planned" | "held" | "followed_up" | "cancelled";

export type CoachingSession = {
  id: number;
  stage: SessionStage;
  /** The agent, as in an address and as people say it, and the team that the session belongs to. */
  agent: string;
  agentName: string;
  agentKey: number;
  team: string;
  topic: string;
  metric: string;
  /** A path with those below it; null: everything that the agent handles. */
  intent: string | null;
  /** Null: not for this viewer. */
  notes: string | null;
  journeyIds: number[];
  /** Dates, "2026-10-12". */
  plannedOn: string;
  heldOn: string | null;
  followUpOn: string | null;
  followedUpOn: string | null;
  targetValue: number | null;
  targetDueOn: string | null;
  acknowledgedAt: string | null;
  acknowledgedBy: "said" | "link" | null;
  acknowledgedWords: string | null;
  /** Until when the one-time link opens; null: there is none. */
  linkExpiresAt: string | null;
  author: string | null;
  version: number;
  /** Whether the viewer may change it. */
  isOwn: boolean;
};

export type SessionChange = { at: string; author: string | null; what: string };

/** The sessions that the viewer may see: those to come by date, then the others, newest first. */
export function coachingSessions(
  database: Database,
  viewer: Viewer,
  agentKey: number | null = null,
): Promise<CoachingSession[]> {
  return listed(database, viewer, agentKey === null ? sql`true` : sql`agent_id = ${agentKey}`);
}

/** One session; null where there is none for this viewer. */
export async function coachingSession(
  database: Database,
  viewer: Viewer,
  id: number,
): Promise<CoachingSession | null> {
  const [found] = await listed(database, viewer, sql`coaching_sessions.id = ${id}`);
  return found ?? null;
}

/** What became of a session, newest first; the caller has asked for the session itself before. */
export async function sessionChanges(
  database: Database,
  viewer: Viewer,
  id: number,
): Promise<SessionChange[]> {
  const found = await database.execute<SessionChange>(sql`
    select ${instant(sql`coaching_changes.at`)} as at, users.name as author, what
    from coaching_changes join coaching_sessions on coaching_sessions.id = session_id
      left join users on users.id = user_id
    where session_id = ${id} and ${seenBy(viewer)}
    order by coaching_changes.id desc`);
  return [...found];
}

const instant = (column: SQL) => sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const stage = sql`case when cancelled_at is not null then 'cancelled' when followed_up_on is not null then 'followed_up'
  when held_on is not null then 'held' else 'planned' end`;

async function listed(database: Database, viewer: Viewer, wanted: SQL): Promise<CoachingSession[]> {
  const own = (column: SQL) => (readsNotes(viewer) ? column : sql`null`);
  const found = await database.execute<CoachingSession>(sql`
    select coaching_sessions.id, ${stage} as stage, agents.external_id as agent, agents.name as "agentName",
      agents.id as "agentKey", teams.name as team, topic, metric, intent, ${own(sql`notes`)} as notes,
      to_jsonb(journey_ids) as "journeyIds", planned_on::text as "plannedOn", held_on::text as "heldOn",
      follow_up_on::text as "followUpOn", followed_up_on::text as "followedUpOn", target_value as "targetValue",
      target_due_on::text as "targetDueOn", ${instant(sql`acknowledged_at`)} as "acknowledgedAt",
      acknowledged_by as "acknowledgedBy", ${own(sql`acknowledged_words`)} as "acknowledgedWords",
      ${instant(sql`link_expires_at`)} as "linkExpiresAt", users.name as author, version, ${changedBy(viewer)} as "isOwn"
    from coaching_sessions join agents on agents.id = agent_id join teams on teams.id = team_id
      left join users on users.id = made_by
    where ${wanted} and ${seenBy(viewer)}
    order by cancelled_at is not null, followed_up_on is not null,
      case when held_on is null then planned_on end, held_on desc, coaching_sessions.id desc`);
  return [...found];
}
