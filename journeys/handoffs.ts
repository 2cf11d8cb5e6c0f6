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
  await sql`
    create temporary table found_handoffs on commit drop as
    with leg as (
      select sender.id as sender_id, receiver.id as receiver_id, requested_at, to_channel, to_agent_kind,
        connected, coalesce(reported_handoffs.context_read, receiver.context_read) as context_read,
        false as inferred, reason
      from lined sender
      join reported_handoffs on from_interaction_id = sender.id
      left join lined receiver on receiver.customer_id = sender.customer_id
        and receiver.source_id = sender.source_id and receiver.external_id = to_external_id
      where sender.inbound
      union all
      select sender.id, receiver.id, null, null, null,
        case when receiver.id is not null then true end, receiver.context_read, true, null
      from lined sender
      left join lined receiver on receiver.id = sender.next_id
        and (receiver.intent_id = sender.intent_id or receiver.case_key = sender.case_key)
        and (receiver.channel <> sender.channel or receiver.agent_kind <> sender.agent_kind)
      where sender.inbound and sender.outcome <> 'resolved'
        and (receiver.id is not null or sender.outcome = 'handed_off')
        and not exists (select from reported_handoffs where from_interaction_id = sender.id)
    )
    select distinct
      sender.customer_id,
      sender.journey_id,
      sender_id as from_interaction_id,
      receiver_id as to_interaction_id,
      coalesce(requested_at, sender.finished_at) as requested_at,
      sender.channel as from_channel,
      coalesce(receiver.channel, to_channel) as to_channel,
      sender.agent_kind as from_agent_kind,
      coalesce(receiver.agent_kind, to_agent_kind) as to_agent_kind,
      sender.team_id as from_team_id,
      receiver.team_id as to_team_id,
      sender.agent_id as from_agent_id,
      receiver.agent_id as to_agent_id,
      sender.intent_id,
      sender.source_id,
      connected,
      leg.context_read,
      inferred,
      case
        when not connected then 'never_connected'
        when connected and not leg.context_read then 'lost'
        when connected and leg.context_read then 'kept'
        else 'unknown'
      end::handoff_fate as fate,
      case when receiver_id is not null and connected is distinct from false then
        greatest(0, floor(extract(epoch from receiver.started_at - coalesce(requested_at, sender.finished_at))))::int
      end as seconds_to_connect,
      reason
    from leg
    join lined sender on sender.id = sender_id
    left join lined receiver on receiver.id = receiver_id`;
  await sql`analyze found_handoffs`;

  await writeDifference(sql, {
    table: "handoffs",
    found: "found_handoffs",
    key: "from_interaction_id",
    columns,
  });
}
