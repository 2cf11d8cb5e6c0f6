import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

/**
 * Makes the intents, teams and agents that `folded` names. In the order of their names, so that deliveries
 * that make the same ones at the same time wait for one another instead of locking each other out.
 */
export async function makeNames(sql: TransactionSql): Promise<void> {
  await sql`
    insert into intents (path)
    select distinct intent_path from folded
    where intent_path is not null and not exists (select from intents where path = intent_path)
    order by 1 on conflict do nothing`;
  await sql`
    insert into teams (name)
    select distinct team_name from folded
    where team_name is not null and not exists (select from teams where name = team_name)
    order by 1 on conflict do nothing`;
  await makeAgents(sql);
}

/** An agent is called what the latest contact calls them; without any name, by their id. */
async function makeAgents(sql: TransactionSql): Promise<void> {
  const named = await temporary(
    sql,
    "named_agents",
    sql`
    select source_id, agent_key as external_id,
      (array_agg(agent_name order by started_at desc) filter (where agent_name is not null))[1] as name,
      (array_agg(agent_kind order by started_at desc) filter (where agent_kind is not null))[1] as kind
    from folded where agent_key is not null group by source_id, agent_key`,
  );
  if (named === 0) return;
  await sql`
    update agents set name = coalesce(named_agents.name, agents.name), kind = coalesce(named_agents.kind, agents.kind)
    from named_agents
    where (agents.source_id, agents.external_id) = (named_agents.source_id, named_agents.external_id)
      and (named_agents.name <> agents.name or named_agents.kind is distinct from agents.kind)
      and (named_agents.name is not null or named_agents.kind is not null)`;
  await sql`
    insert into agents (source_id, external_id, name, kind)
    select source_id, external_id, coalesce(name, external_id), kind from named_agents
    where not exists (
      select from agents
      where (agents.source_id, agents.external_id) = (named_agents.source_id, named_agents.external_id))`;
}
