import type { TransactionSql } from "postgres";
import { writeDifference } from "./difference";

const columns = [
  "customer_id",
  "journey_id",
  "from_interaction_id",
  "to_interaction_id",
  "requested_at",
  "from_channel",
  "to_channel",
  "from_agent_kind",
  "to_agent_kind",
  "from_team_id",
  "to_team_id",
  "from_agent_id",
  "to_agent_id",
  "intent_id",
  "source_id",
  "connected",
  "context_read",
  "inferred",
  "fate",
  "seconds_to_connect",
  "reason",
] as const;

/**
 * Fills the temporary table `found_handoffs` from `lined`, and brings `handoffs` to it.
 *
 * A handoff that the source reported is taken as it says; it leads to the contact of the same customer
 * that it names. From a contact that reported none, one is inferred when the next contact is about the
 * same intent or case on another channel or with another kind of agent, and the first did not end
 * resolved. A contact that ended as handed off without a trace of the next is a handoff whose fate
 * nobody knows. The same handoff told twice is one.
 */
export async function writeHandoffs(sql: TransactionSql): Promise<void> {
  const sides = sql`
    sender.customer_id, sender.journey_id, sender.id as from_interaction_id, receiver.id as to_interaction_id,
    sender.channel as from_channel, receiver.channel as receiver_channel,
    sender.agent_kind as from_agent_kind, receiver.agent_kind as receiver_agent_kind,
    sender.team_id as from_team_id, receiver.team_id as to_team_id,
    sender.agent_id as from_agent_id, receiver.agent_id as to_agent_id,
    sender.intent_id, sender.source_id, sender.finished_at as left_at, receiver.started_at as received_at,
    receiver.context_read as receiver_context_read`;

  await sql`
    create temporary table found_handoffs on commit drop as
    with leg as (
      select ${sides}, requested_at, to_channel, to_agent_kind, connected, reported_handoffs.context_read,
        false as inferred, reason
      from lined sender
      join reported_handoffs on from_interaction_id = sender.id
      left join lined receiver on receiver.customer_id = sender.customer_id
        and receiver.source_id = sender.source_id and receiver.external_id = to_external_id
      where sender.inbound
      union all
      select ${sides}, null, null, null, case when receiver.id is not null then true end, null, true, null
      from lined sender
      left join lined receiver on receiver.id = sender.next_id
        and (receiver.intent_id = sender.intent_id or receiver.case_key = sender.case_key)
        and (receiver.channel <> sender.channel or receiver.agent_kind <> sender.agent_kind)
      where sender.inbound and sender.outcome <> 'resolved'
        and (receiver.id is not null or sender.outcome = 'handed_off')
        and not exists (select from reported_handoffs where from_interaction_id = sender.id)
    ), clocked as (
      select *, coalesce(requested_at, left_at) as asked_at,
        coalesce(context_read, receiver_context_read) as note_read
      from leg
    )
    select distinct customer_id, journey_id, from_interaction_id, to_interaction_id, asked_at as requested_at,
      from_channel, coalesce(receiver_channel, to_channel) as to_channel,
      from_agent_kind, coalesce(receiver_agent_kind, to_agent_kind) as to_agent_kind,
      from_team_id, to_team_id, from_agent_id, to_agent_id, intent_id, source_id,
      connected, note_read as context_read, inferred,
      case
        when not connected then 'never_connected'
        when connected and not note_read then 'lost'
        when connected and note_read then 'kept'
        else 'unknown'
      end::handoff_fate as fate,
      case when received_at is not null and connected is distinct from false then
        least(greatest(0, floor(extract(epoch from received_at - asked_at))), 2147483647)::int
      end as seconds_to_connect,
      reason
    from clocked`;

  await writeDifference(sql, {
    table: "handoffs",
    found: "found_handoffs",
    key: "from_interaction_id",
    columns,
  });
}
