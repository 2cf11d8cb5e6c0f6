import type { TransactionSql } from "postgres";
import { outcome } from "./outcome";

const columns = [
  "source_id",
  "external_id",
  "version",
  "import_id",
  "identity_id",
  "customer_id",
  "case_key",
  "channel",
  "channel_raw",
  "direction",
  "status",
  "started_at",
  "ended_at",
  "intent_id",
  "team_id",
  "agent_id",
  "agent_kind",
  "model",
  "knowledge_version",
  "outcome",
  "partially_resolved",
  "outcome_source",
  "end_reason",
  "sla",
  "queue_ms",
  "talk_ms",
  "hold_ms",
  "after_contact_ms",
  "handle_ms",
  "context_read",
  "survey_offered",
  "csat_score",
  "csat_scale",
  "ces_score",
  "ces_scale",
  "custom",
];

/** Writes the contacts of `folded` into `interactions`; takes away those of `refolds` that are gone. */
export async function writeInteractions(sql: TransactionSql): Promise<void> {
  await sql`
    delete from interactions using refolds
    where (interactions.source_id, interactions.external_id) = (refolds.source_id, refolds.external_id)
      and not exists (
        select from folded
        where (folded.source_id, folded.external_id) = (refolds.source_id, refolds.external_id))`;
  const milliseconds = (name: string) => sql`round(${sql(name)} * 1000)::integer`;
  const handle = sql`coalesce(
    ${milliseconds("handle_s")}, ${milliseconds("talk_s")} + ${milliseconds("hold_s")} + ${milliseconds("acw_s")})`;
  await sql`
    insert into interactions (${sql(columns)})
    select folded.source_id, folded.external_id, version, import_id, identities.id,
      case when not identities.shared then identities.customer_id end,
      coalesce(case_namespace, sources.slug) || ':' || case_id,
      channel, channel_raw, coalesce(direction, 'inbound'),
      coalesce(status, case when ended_at is not null or resolution is not null then 'closed' else 'open' end::status),
      started_at, case when ended_at >= started_at then ended_at end,
      intents.id, teams.id, agents.id, folded.agent_kind, model, knowledge_version,
      ${outcome(sql)}, coalesce(resolution = 'partially_resolved', false), outcome_source,
      end_reason, coalesce(sla, 'none'),
      ${milliseconds("queue_s")}, ${milliseconds("talk_s")}, ${milliseconds("hold_s")}, ${milliseconds("acw_s")},
      ${handle}, context_read,
      coalesce(survey_offered, false) or asked.external_id is not null,
      csat_score, csat_scale, ces_score, ces_scale, custom
    from folded
    join sources on sources.id = folded.source_id
    left join identities on (identities.kind, identities.value) = (identity_kind, identity_value)
    left join intents on path = intent_path
    left join teams on teams.name = team_name
    left join agents on (agents.source_id, agents.external_id) = (folded.source_id, agent_key)
    left join headlines on (headlines.source_id, headlines.external_id) = (folded.source_id, folded.external_id)
    left join (select distinct source_id, external_id from survey_answers) asked
      on (asked.source_id, asked.external_id) = (folded.source_id, folded.external_id)
    left join (select distinct source_id, external_id, true as hands_off from handoff_reports) handing
      on (handing.source_id, handing.external_id) = (folded.source_id, folded.external_id)
    on conflict (source_id, external_id) do update
    set (${sql(columns)}) = (${sql.unsafe(columns.map((column) => `excluded.${column}`).join(", "))})`;
}
