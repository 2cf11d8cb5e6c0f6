import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

/** Makes the temporary table `handoff_reports`: what the contacts of `folded` say about handing off. */
export async function readHandoffs(sql: TransactionSql): Promise<number> {
  return temporary(
    sql,
    "handoff_reports",
    sql`
    with given as (
      select source_id, external_id, handoff, place
      from folded cross join lateral jsonb_array_elements(handoffs) with ordinality as listed(handoff, place)
      where jsonb_array_length(handoffs) > 0
      union all
      select source_id, content ->> 'interaction', content,
        1000000 + row_number() over (order by external_id collate "C")
      from touched_parts where record_type = 'handoff')
    select given.source_id, given.external_id, place, to_interaction as to_external_id,
      coalesce(to_channel, case when channels.word is not null then channels.word::channel end) as to_channel,
      coalesce(to_agent_kind, case
        when handoff -> 'to' ->> 'type' in ('ai', 'ai_agent', 'bot') or kind like '%\\_to\\_ai' then 'ai'
        when handoff -> 'to' ->> 'type' in ('human', 'human_agent', 'agent') or kind like '%\\_to\\_human'
          then 'human' end::agent_kind) as to_agent_kind,
      coalesce(requested_at, at) as requested_at,
      case when handoff ? 'connected' then connected when to_interaction is not null then true end as connected,
      coalesce(context_read, context_passed) as context_read, evidence, reason
    from given
    cross join lateral jsonb_to_record(handoff) as fields(
      to_interaction text, to_channel channel, to_agent_kind agent_kind, kind text, requested_at timestamptz,
      at timestamptz, connected boolean, context_read boolean, context_passed boolean, evidence text, reason text)
    left join lateral (
      select word from unnest(enum_range(null::channel)::text[]) word
      where word = coalesce(
        handoff -> 'to' ->> 'channel',
        case when handoff -> 'to' ->> 'type' = 'channel' then handoff -> 'to' ->> 'id' end)) channels on true`,
  );
}

export async function writeHandoffs(sql: TransactionSql): Promise<void> {
  await sql`
    insert into reported_handoffs (
      from_interaction_id, to_external_id, to_channel, to_agent_kind, requested_at, connected, context_read,
      evidence, reason)
    select interactions.id, to_external_id, to_channel, to_agent_kind, requested_at, connected, report.context_read,
      evidence, reason
    from handoff_reports report
    join interactions
      on (interactions.source_id, interactions.external_id) = (report.source_id, report.external_id)
    order by interactions.id, place`;
}
