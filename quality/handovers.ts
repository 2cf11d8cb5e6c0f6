import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";

export const handoverKinds = ["coach", "exemplar"] as const;
export type HandoverKind = (typeof handoverKinds)[number];

/** A journey that was put where the supervisor finds it. */
export type Handover = {
  id: number;
  kind: HandoverKind;
  /** Where the journey is now, also when an earlier contact has given it another id. */
  journeyId: number;
  /** The contact that it is about; null: the whole journey. */
  interactionId: number | null;
  agentId: number | null;
  agentName: string | null;
  note: string;
  /** Null: somebody who is gone. */
  author: string | null;
  madeAt: string;
  /** Whether the viewer may take it back. */
  isOwn: boolean;
};

export type GivenHandover = {
  kind: HandoverKind;
  journeyId: number;
  interactionId?: number | null;
  agentId?: number | null;
  note?: string;
};

export type HandoversAsked = { agentId?: number; teamId?: number; journeyId?: number };

const longestNote = 1000;

/** Analysts and administrators hand over any journey, supervisors those of their teams; leaders read. */
export function handsOver({ role }: Pick<Viewer, "role">): boolean {
  return role !== "leader";
}

/**
 * Puts a journey, or one contact of it, where the supervisor finds it. A contact is about its agent where no
 * other is said. What stands there already is not put there twice, but takes the new note. Answers its id, or
 * why not, in a sentence.
 */
export async function handOver(
  database: Database,
  viewer: Viewer,
  { kind, journeyId, interactionId = null, agentId = null, note = "" }: GivenHandover,
): Promise<{ id: number } | { refusal: string }> {
  if (!handsOver(viewer)) return { refusal: "Leaders see what was handed over and hand nothing over." };
  const words = note.trim();
  if (words.length > longestNote) return { refusal: `A note has at most ${longestNote} characters.` };
  const [made] = await database.execute<{ id: number }>(sql`
    insert into handovers (journey_id, interaction_id, agent_id, kind, note, made_by)
    select journeys.id, ${interactionId},
      coalesce(${agentId}, (select agent_id from interactions where id = ${interactionId})), ${kind}, ${words},
      ${viewer.userId}
    from journeys
    where journeys.id = ${journeyId}
      and ${among(viewer, sql`journeys.id`, sql`${interactionId}::bigint`, sql`${agentId}::int`)}
    on conflict (journey_id, kind, coalesce(interaction_id, 0), coalesce(agent_id, 0)) where taken_back_at is null
    do update set note = coalesce(nullif(excluded.note, ''), handovers.note)
    returning id`);
  return made ?? { refusal: "There is no such journey, or nobody of your teams had this part in it." };
}

/** Takes a handover away again. Null: done; else why not, in a sentence. */
export async function takeBack(database: Database, viewer: Viewer, id: number): Promise<string | null> {
  const taken = await database.execute(sql`
    update handovers set taken_back_at = now()
    where id = ${id} and taken_back_at is null and ${takenBackBy(viewer)} returning id`);
  return taken.length > 0 ? null : "There is no such handover of yours; it may have been taken back.";
}

/** What stands, newest first: of an agent, a team or a journey, and never what is outside the viewer's teams. */
export async function handovers(
  database: Database,
  viewer: Viewer,
  { agentId, teamId, journeyId }: HandoversAsked,
): Promise<Handover[]> {
  const current = sql`coalesce(
    (select journey_id from interactions where interactions.id = handovers.journey_id), handovers.journey_id)`;
  const about = sql`handovers.interaction_id`;
  const found = await database.execute<Handover>(sql`
    select handovers.id, handovers.kind, found.journey_id::float8 as "journeyId",
      handovers.interaction_id::float8 as "interactionId", handovers.agent_id as "agentId",
      agents.name as "agentName", note, users.name as author,
      to_char(made_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt", ${takenBackBy(viewer)} as "isOwn"
    from handovers cross join lateral (select ${current} as journey_id) found
      left join agents on agents.id = handovers.agent_id left join users on users.id = made_by
    where taken_back_at is null
      and ${agentId === undefined ? sql`true` : sql`handovers.agent_id = ${agentId}`}
      and ${teamId === undefined ? sql`true` : among({ teamIds: [teamId] }, sql`found.journey_id`, about, sql`handovers.agent_id`)}
      and ${journeyId === undefined ? sql`true` : sql`found.journey_id = ${journeyId}`}
      and ${among(viewer, sql`found.journey_id`, about, sql`handovers.agent_id`)}
    order by made_at desc, handovers.id desc`);
  return [...found];
}

function takenBackBy({ role, userId }: Viewer): SQL {
  if (role === "administrator" || role === "qa") return sql`true`;
  return sql`coalesce(made_by = ${userId}, false)`;
}

/**
 * The condition that a contact of this journey fits: this one, by this agent, by one of the viewer's teams.
 * A null contact or agent fits all.
 */
function among({ teamIds }: Pick<Viewer, "teamIds">, journey: SQL, interaction: SQL, agent: SQL): SQL {
  const own =
    teamIds === "all"
      ? sql`true`
      : sql`contact.team_id = any(array[${sql.join(
          teamIds.map((id) => sql`${id}`),
          sql`, `,
        )}]::int[])`;
  return sql`exists (
    select from interactions contact
    where contact.journey_id = ${journey} and (${interaction} is null or contact.id = ${interaction})
      and (${agent} is null or contact.agent_id = ${agent}) and ${own})`;
}
