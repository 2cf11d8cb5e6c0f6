import type { Sql } from "postgres";
import type { AgentKind, Channel, HandoffFate, JourneyOutcome } from "@/language/vocabulary";

/** A journey in the words of a test: contacts, intents and people by their names. */
export type ToldJourney = {
  opener: string;
  customer: string;
  openedAt: string;
  maturesAt: string;
  lastContactAt: string;
  /** External ids of all interactions, in order. */
  line: string[];
  contactCount: number;
  second: string | null;
  handoffCount: number;
  lostHandoffCount: number;
  channels: Channel[];
  channelPath: string;
  intents: string[];
  teams: string[];
  agents: string[];
  agentKinds: AgentKind[];
  sources: string[];
  resolved: boolean | null;
  outcome: JourneyOutcome;
};

export type ToldHandoff = {
  customer: string;
  journey: string;
  from: string;
  to: string | null;
  requestedAt: string;
  path: [Channel, Channel | null];
  kinds: [AgentKind | null, AgentKind | null];
  teams: [string | null, string | null];
  agents: [string | null, string | null];
  intent: string | null;
  connected: boolean | null;
  contextRead: boolean | null;
  inferred: boolean;
  fate: HandoffFate;
  seconds: number | null;
  reason: string | null;
};

/** Every journey that the database holds, by the external id of its opener. */
export async function toldJourneys(sql: Sql): Promise<ToldJourney[]> {
  const rows = await sql`
    select opener.external_id as opener, customers.name as customer, opened_at, matures_at, last_contact_at,
      array(
        select external_id from interactions join sources s on s.id = source_id where journey_id = journeys.id
        order by started_at, coalesce(ended_at, started_at), slug collate "C", external_id collate "C") as line,
      (select external_id from interactions where id = second_contact_id) as second,
      interaction_count, contact_count, handoff_count, lost_handoff_count, channels::text[] as channels,
      channel_count, channel_path,
      array(select path from intents where id = any(intent_ids) order by path collate "C") as intents,
      array(select name from teams where id = any(team_ids) order by name collate "C") as teams,
      array(select distinct name collate "C" from agents where id = any(agent_ids) order by 1) as agents,
      agent_kinds::text[] as agent_kinds,
      array(select slug from sources where id = any(source_ids) order by slug collate "C") as sources,
      resolved, journeys.outcome
    from journeys
    join interactions opener on opener.id = journeys.id
    join customers on customers.id = journeys.customer_id
    order by opener.external_id collate "C"`;
  return rows.map((row) => {
    if (row.interaction_count !== row.line.length) throw new Error(`${row.opener} miscounts its line`);
    if (row.channel_count !== row.channels.length) throw new Error(`${row.opener} miscounts its channels`);
    return {
      opener: row.opener,
      customer: row.customer,
      openedAt: row.opened_at.toISOString(),
      maturesAt: row.matures_at.toISOString(),
      lastContactAt: row.last_contact_at.toISOString(),
      line: row.line,
      contactCount: row.contact_count,
      second: row.second,
      handoffCount: row.handoff_count,
      lostHandoffCount: row.lost_handoff_count,
      channels: row.channels,
      channelPath: row.channel_path,
      intents: row.intents,
      teams: row.teams,
      agents: row.agents,
      agentKinds: row.agent_kinds,
      sources: row.sources,
      resolved: row.resolved,
      outcome: row.outcome,
    };
  });
}

/** Every handoff that the database holds. */
export async function toldHandoffs(sql: Sql): Promise<ToldHandoff[]> {
  const rows = await sql`
    select customers.name as customer, opener.external_id as journey, sender.external_id as from,
      receiver.external_id as to, handoffs.*, from_team.name as from_team, to_team.name as to_team,
      from_agent.name as from_agent, to_agent.name as to_agent, path as intent
    from handoffs
    join customers on customers.id = handoffs.customer_id
    join interactions opener on opener.id = handoffs.journey_id
    join interactions sender on sender.id = from_interaction_id
    left join interactions receiver on receiver.id = to_interaction_id
    left join teams from_team on from_team.id = from_team_id
    left join teams to_team on to_team.id = to_team_id
    left join agents from_agent on from_agent.id = from_agent_id
    left join agents to_agent on to_agent.id = to_agent_id
    left join intents on intents.id = handoffs.intent_id
    order by sender.external_id collate "C", requested_at, receiver.external_id collate "C", reason collate "C"`;
  return rows.map((row) => ({
    customer: row.customer,
    journey: row.journey,
    from: row.from,
    to: row.to,
    requestedAt: row.requested_at.toISOString(),
    path: [row.from_channel, row.to_channel],
    kinds: [row.from_agent_kind, row.to_agent_kind],
    teams: [row.from_team, row.to_team],
    agents: [row.from_agent, row.to_agent],
    intent: row.intent,
    connected: row.connected,
    contextRead: row.context_read,
    inferred: row.inferred,
    fate: row.fate,
    seconds: row.seconds_to_connect,
    reason: row.reason,
  }));
}

/** The lines alone, e.g. `["i01 i02", "i03"]`. */
export async function lines(sql: Sql): Promise<string[]> {
  return (await toldJourneys(sql)).map(({ line }) => line.join(" "));
}
