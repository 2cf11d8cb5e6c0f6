import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { isDate } from "@/language/period";
import { instant } from "./instant";

/** Whom a target is for, by the names of the address; with neither it is for everybody. */
export type TargetScope = { team: string | null; agent: string | null };

export type Target = TargetScope & {
  id: number;
  metric: string;
  agentName: string | null;
  /** In the unit of the metric. */
  value: number;
  /** The day by which it should be reached, "2026-12-31". */
  dueOn: string;
  author: string | null;
  setAt: string;
  /** Null: it counts. */
  endedAt: string | null;
  /** Whether the viewer may withdraw it. */
  isOwn: boolean;
};

export type GivenTarget = TargetScope & Pick<Target, "metric" | "value" | "dueOn">;

const gone = "There is no such target; it may have been withdrawn.";

/** Leaders set targets for everybody; a supervisor for the own teams and their agents. */
export function setsTargets({ role }: Pick<Viewer, "role">): boolean {
  return role !== "qa";
}

/** The targets that the viewer may see, those that count first, then the newest. */
export async function targets(database: Database, viewer: Viewer): Promise<Target[]> {
  return [...(await database.execute<Target>(listed(viewer, sql`true`)))];
}

/** The targets that count for one team, one agent, or everybody, by metric. */
export async function currentTargets(
  database: Database,
  viewer: Viewer,
  { team, agent }: TargetScope,
): Promise<Map<string, Target>> {
  const found = await database.execute<Target>(
    listed(
      viewer,
      sql`ended_at is null and teams.name is not distinct from ${team}
        and agents.external_id is not distinct from ${agent}`,
    ),
  );
  return new Map(found.map((target) => [target.metric, target]));
}

/** Sets a target; the one before it ends. Null: done; else why not, in a sentence. */
export async function setTarget(
  database: Database,
  viewer: Viewer,
  { metric, team, agent, value, dueOn }: GivenTarget,
): Promise<string | null> {
  if (!isDate(dueOn)) return "Give the day by which it should be reached.";
  if (team !== null && agent !== null) return "A target is for a team or for an agent, not for both.";
  return database.transaction(async (transaction) => {
    const [place] = await transaction.execute<{
      team: number | null;
      agent: number | null;
      own: boolean;
    }>(sql`
      select found.*, ${setBy(viewer, sql`found.team`, sql`found.agent`)} as own
      from (select
        (select id from teams where name = ${team}) as team,
        (select min(id) from agents where external_id = ${agent}) as agent) as found`);
    if (!place || (team !== null && place.team === null) || (agent !== null && place.agent === null))
      return "There is no such team or agent.";
    if (!place.own) return mayNot(viewer);
    await transaction.execute(sql`
      update targets set ended_at = now()
      where ended_at is null and metric = ${metric}
        and team_id is not distinct from ${place.team}::int and agent_id is not distinct from ${place.agent}::int`);
    await transaction.execute(sql`
      insert into targets (metric, team_id, agent_id, value, due_on, set_by)
      values (${metric}, ${place.team}, ${place.agent}, ${value}, ${dueOn}, ${viewer.userId})`);
    return null;
  });
}

/** Ends a target without another in its place. It stays in the history and can be put back. */
export async function withdrawTarget(database: Database, viewer: Viewer, id: number): Promise<string | null> {
  const ended = await database.execute(sql`
    update targets set ended_at = now()
    where id = ${id} and ended_at is null and ${setBy(viewer, sql`targets.team_id`, sql`targets.agent_id`)} returning id`);
  return ended.length > 0 ? null : gone;
}

/** Lets a target that has ended count again, unless another has taken its place. */
export async function restoreTarget(database: Database, viewer: Viewer, id: number): Promise<string | null> {
  const restored = await database.execute(sql`
    update targets set ended_at = null
    where id = ${id} and ended_at is not null and ${setBy(viewer, sql`targets.team_id`, sql`targets.agent_id`)}
      and not exists (
        select from targets other where other.ended_at is null and other.metric = targets.metric
          and other.team_id is not distinct from targets.team_id
          and other.agent_id is not distinct from targets.agent_id)
    returning id`);
  return restored.length > 0 ? null : "Another target has taken its place.";
}

function mayNot({ role }: Viewer): string {
  return role === "supervisor"
    ? "Supervisors set targets for their own teams and the agents in them."
    : "QA analysts see targets and do not set them.";
}

function listed(viewer: Viewer, wanted: SQL): SQL {
  return sql`
    select targets.id, metric, teams.name as team, agents.external_id as agent, agents.name as "agentName", value,
      due_on::text as "dueOn", users.name as author, ${instant(sql`set_at`)} as "setAt", ${instant(sql`ended_at`)} as "endedAt",
      ${setBy(viewer, sql`targets.team_id`, sql`targets.agent_id`)} as "isOwn"
    from targets left join teams on teams.id = team_id left join agents on agents.id = agent_id
      left join users on users.id = set_by
    where ${wanted} and ${seenBy(viewer)}
    order by ended_at desc nulls first, set_at desc, targets.id`;
}

/** What is set for everybody is for everybody to see; what is for another team is not. */
function seenBy(viewer: Viewer): SQL {
  return sql`(targets.team_id is null and targets.agent_id is null or ${within(viewer, sql`targets.team_id`, sql`targets.agent_id`)})`;
}

function setBy(viewer: Viewer, team: SQL, agent: SQL): SQL {
  if (!setsTargets(viewer)) return sql`false`;
  return within(viewer, team, agent);
}

/** True for whom all teams are open; else for the own teams and whoever works in them. */
function within({ teamIds }: Viewer, team: SQL, agent: SQL): SQL {
  if (teamIds === "all") return sql`true`;
  const own = sql`array[${sql.join(
    teamIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::int[]`;
  return sql`coalesce(${team} = any(${own})
    or exists (select from interactions where interactions.agent_id = ${agent} and interactions.team_id = any(${own})), false)`;
}
