import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { isDate } from "@/language/period";
import { type GivenSession, unfit } from "./given-session";
import { noteChange, type SessionWhat } from "./note-change";
import { changedBy, coaches, ofTeams } from "./session-scope";
import { setTarget } from "./targets";

/** A session as somebody saw it. */
export type SeenSession = { id: number; version: number };

const gone = "There is no such session, or somebody has changed it meanwhile. Look at it again.";

/** Plans a session with an agent of the viewer's teams. Answers its id, or why not, in a sentence. */
export async function planSession(
  database: Database,
  viewer: Viewer,
  agentKey: number,
  given: GivenSession,
): Promise<{ id: number } | { refusal: string }> {
  const refusal = coaches(viewer) ? unfit(given, null) : "Supervisors plan sessions; you may read them.";
  if (refusal) return { refusal };
  return database.transaction(async (transaction) => {
    const [made] = await transaction.execute<{ id: number }>(sql`
      insert into coaching_sessions (agent_id, team_id, made_by, topic, metric, planned_on)
      select agent_id, team_id, ${viewer.userId}, '', '', ${given.plannedOn} from interactions
      where agent_id = ${agentKey} and team_id is not null and ${ofTeams(viewer, sql`team_id`)}
      order by started_at desc limit 1 returning id`);
    if (!made) return { refusal: "There is no such agent in your teams." };
    await transaction.execute(sql`update coaching_sessions set ${columns(given)} where id = ${made.id}`);
    await noteChange(transaction, viewer.userId, made.id, "planned", null);
    return made;
  });
}

/** Changes what a session is about. Null: done; else why not, in a sentence. */
export function editSession(
  database: Database,
  viewer: Viewer,
  seen: SeenSession,
  given: GivenSession,
  heldOn: string | null,
): Promise<string | null> {
  const refusal = unfit(given, heldOn);
  if (refusal) return Promise.resolve(refusal);
  const held = heldOn === null ? sql`` : sql`, held_on = ${heldOn}`;
  return changeSession(database, viewer, seen, "changed", sql`${columns(given)}${held}`);
}

/** Writes down that it was held, on a day up to `today`; what was agreed becomes the agent's target. */
export async function holdSession(
  database: Database,
  viewer: Viewer,
  seen: SeenSession,
  given: GivenSession,
  heldOn: string,
  today: string,
): Promise<string | null> {
  if (!isDate(heldOn)) return "Give the day on which it was held.";
  if (heldOn > today) return "A session that has been held lies in the past.";
  const refusal = unfit(given, heldOn);
  if (refusal) return refusal;
  const set = sql`${columns(given)}, held_on = ${heldOn}`;
  const stopped = await changeSession(database, viewer, seen, "held", set, sql`held_on is null`);
  return stopped ?? (await agreed(database, viewer, seen.id, given));
}

async function agreed(
  database: Database,
  viewer: Viewer,
  id: number,
  { metric, targetValue: value, targetDueOn: dueOn }: GivenSession,
): Promise<string | null> {
  if (value === null || dueOn === null) return null;
  const [row] = await database.execute<{ agent: string }>(sql`
    select external_id as agent from coaching_sessions join agents on agents.id = agent_id
    where coaching_sessions.id = ${id}`);
  return row ? setTarget(database, viewer, { metric, team: null, agent: row.agent, value, dueOn }) : null;
}

/** Closes a session with what the follow-up found. */
export function followUpSession(
  database: Database,
  viewer: Viewer,
  seen: SeenSession,
  { on, notes }: { on: string; notes: string },
): Promise<string | null> {
  if (!isDate(on)) return Promise.resolve("Give the day of the follow-up.");
  const set = sql`followed_up_on = ${on}, notes = ${notes}`;
  return changeSession(
    database,
    viewer,
    seen,
    "followed_up",
    set,
    sql`held_on <= ${on} and followed_up_on is null`,
  );
}

export function cancelSession(database: Database, viewer: Viewer, seen: SeenSession): Promise<string | null> {
  const set = sql`cancelled_at = now()`;
  return changeSession(
    database,
    viewer,
    seen,
    "cancelled",
    set,
    sql`held_on is null and cancelled_at is null`,
  );
}

/** Puts back how the session stood before its last change. */
export async function undoChange(
  database: Database,
  viewer: Viewer,
  seen: SeenSession,
): Promise<string | null> {
  const [last] = await database.execute<{ before: Record<string, unknown> | null }>(sql`
    select before from coaching_changes join coaching_sessions on coaching_sessions.id = session_id
    where session_id = ${seen.id} and ${changedBy(viewer)} order by coaching_changes.id desc limit 1`);
  if (!last?.before) return "There is nothing to undo.";
  const row = sql`jsonb_populate_record(null::coaching_sessions, ${JSON.stringify(last.before)}::jsonb)`;
  const set = sql.join(
    restored.map((name) => sql`${sql.identifier(name)} = (${row}).${sql.identifier(name)}`),
    sql`, `,
  );
  return changeSession(database, viewer, seen, "undone", set);
}

const restored = [
  ...["topic", "metric", "intent", "notes", "journey_ids", "planned_on", "held_on", "follow_up_on"],
  ...["followed_up_on", "target_value", "target_due_on", "cancelled_at"],
  ...["acknowledged_at", "acknowledged_by", "acknowledged_words"],
];

function columns(given: GivenSession): SQL {
  const journeys = sql`array[${sql.join(
    given.journeyIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::bigint[]`;
  return sql`topic = ${given.topic.trim()}, metric = ${given.metric}, intent = ${given.intent},
    notes = ${given.notes.trim()}, journey_ids = ${journeys}, planned_on = ${given.plannedOn},
    follow_up_on = ${given.followUpOn}, target_value = ${given.targetValue}, target_due_on = ${given.targetDueOn}`;
}

/** Changes a session as it was seen, and keeps how it stood; `what` null: nothing that the history tells. */
export async function changeSession(
  database: Database,
  viewer: Viewer,
  { id, version }: SeenSession,
  what: SessionWhat | null,
  set: SQL,
  where = sql`true`,
): Promise<string | null> {
  return database.transaction(async (transaction) => {
    const [before] = await transaction.execute<{ row: unknown }>(sql`
      select to_jsonb(coaching_sessions) as row from coaching_sessions
      where id = ${id} and version = ${version} and (${where}) and ${changedBy(viewer)} for update`);
    if (!before) return coaches(viewer) ? gone : "Supervisors change sessions; you may read them.";
    await transaction.execute(
      sql`update coaching_sessions set ${set}, version = version + 1 where id = ${id}`,
    );
    if (what !== null)
      await noteChange(transaction, viewer.userId, id, what, what === "undone" ? null : before.row);
    return null;
  });
}
