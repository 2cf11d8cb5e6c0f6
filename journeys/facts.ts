import type { TransactionSql } from "postgres";
import { pathSeparator } from "@/language/vocabulary";
import { writeDifference } from "./difference";
import { markShapes } from "./mark-shapes";

const columns = [
  "id",
  "customer_id",
  "opened_at",
  "matures_at",
  "last_contact_at",
  "interaction_count",
  "contact_count",
  "second_contact_id",
  "handoff_count",
  "lost_handoff_count",
  "channels",
  "channel_count",
  "channel_path",
  "intent_ids",
  "team_ids",
  "agent_ids",
  "agent_kinds",
  "source_ids",
  "models",
  "knowledge_versions",
  "known_count",
  "resolved_count",
  "last_outcome",
  "sla",
  "resolved",
  "outcome",
] as const;

/**
 * Brings `journeys` to what `lined`, `found_handoffs` and the surveys say. A journey is resolved when
 * every issue in it ended resolved; how else it ended is decided in the order of `journeyOutcomes`.
 */
export async function writeJourneys(sql: TransactionSql, hours: number): Promise<void> {
  const unresolved = sql`issue_outcome in ('handed_off', 'customer_left', 'unresolved')`;

  // An answer is a complaint when it stands at most six tenths of the way up its scale: 3 of 5, 4 of 7, 6 of 10.
  await sql`
    create temporary table answers on commit drop as
    select lined.id, bool_or(${unresolved} and scale_min < scale_max and
      10 * (case when higher_is_better then score - scale_min else scale_max - score end)
        <= 6 * (scale_max - scale_min)) as complained
    from lined join survey_responses on interaction_id = lined.id
    where inbound and status = 'responded' and score is not null
    group by lined.id`;

  await sql`
    create temporary table found_journeys on commit drop as
    with told as (
      select
        journey_id as id,
        customer_id,
        opened_at,
        max(started_at) filter (where inbound) as last_contact_at,
        count(*) as interaction_count,
        count(*) filter (where inbound) as contact_count,
        (array_agg(id order by position) filter (where inbound and id <> journey_id))[1] as second_contact_id,
        array_agg(distinct channel) filter (where inbound) as channels,
        string_agg(channel::text, ${pathSeparator} order by position)
          filter (where inbound and channel is distinct from previous_channel) as channel_path,
        array_agg(distinct intent_id) filter (where inbound and intent_id is not null) as intent_ids,
        array_agg(distinct team_id) filter (where inbound and team_id is not null) as team_ids,
        array_agg(distinct agent_id) filter (where inbound and agent_id is not null) as agent_ids,
        array_agg(distinct agent_kind) filter (where inbound and agent_kind is not null) as agent_kinds,
        array_agg(distinct source_id) filter (where inbound) as source_ids,
        array_agg(distinct model) filter (where inbound and model is not null) as models,
        array_agg(distinct knowledge_version) filter (where inbound and knowledge_version is not null)
          as knowledge_versions,
        count(*) filter (where inbound and outcome <> 'unknown') as known_count,
        count(*) filter (where inbound and outcome = 'resolved') as resolved_count,
        (array_agg(outcome order by position desc) filter (where inbound))[1] as last_outcome,
        case
          when bool_or(sla = 'missed') filter (where inbound) then 'missed'
          when bool_or(sla = 'met') filter (where inbound) then 'met'
          when bool_or(sla = 'running') filter (where inbound) then 'running'
          else 'none'
        end::sla_state as sla,
        case
          when bool_and(issue_outcome = 'resolved') filter (where inbound) then true
          when bool_or(${unresolved}) filter (where inbound) then false
        end as resolved,
        bool_or(complained) as complained,
        bool_or(outcome = 'customer_left' and next_id is null and answers.id is null and asking.id is null)
          filter (where inbound) as left_silently
      from lined
      left join answers using (id)
      left join (select distinct from_interaction_id as id from found_handoffs where not inferred) asking using (id)
      where journey_id is not null
      group by journey_id, customer_id, opened_at
    ), handed as (
      select journey_id as id, count(*) as handoff_count,
        count(*) filter (where fate in ('lost', 'never_connected')) as lost_handoff_count
      from found_handoffs
      group by journey_id
    )
    select
      id,
      customer_id,
      opened_at,
      opened_at + make_interval(hours => ${hours}) as matures_at,
      last_contact_at,
      least(interaction_count, 32767)::smallint as interaction_count,
      least(contact_count, 32767)::smallint as contact_count,
      second_contact_id,
      least(coalesce(handoff_count, 0), 32767)::smallint as handoff_count,
      least(coalesce(lost_handoff_count, 0), 32767)::smallint as lost_handoff_count,
      channels,
      cardinality(channels)::smallint as channel_count,
      channel_path,
      coalesce(intent_ids, '{}') as intent_ids,
      coalesce(team_ids, '{}') as team_ids,
      coalesce(agent_ids, '{}') as agent_ids,
      coalesce(agent_kinds, '{}') as agent_kinds,
      source_ids,
      coalesce(models, '{}') as models,
      coalesce(knowledge_versions, '{}') as knowledge_versions,
      least(known_count, 32767)::smallint as known_count,
      least(resolved_count, 32767)::smallint as resolved_count,
      last_outcome,
      sla,
      resolved,
      case
        when resolved then 'resolved'
        when resolved is null then 'unknown'
        when lost_handoff_count > 0 then 'lost_in_handoff'
        when complained then 'voiced'
        when left_silently then 'silent'
        else 'unresolved'
      end::journey_outcome as outcome
    from told
    left join handed using (id)`;

  await markShapes(sql);
  await writeDifference(sql, { table: "journeys", found: "found_journeys", key: "id", columns });
}
