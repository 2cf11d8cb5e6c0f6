import type { TransactionSql } from "postgres";
import { windowHours } from "@/journeys/window";
import { withJourneys } from "@/journeys/with-journeys";
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

/**
 * Writes the contacts of `folded` into `interactions`; takes away those of `refolds` that are gone. New ones are told
 * their journey at once, as far as what came with them shows it, since to tell a row later is to write it twice.
 */
export async function writeInteractions(sql: TransactionSql): Promise<void> {
  await sql`
    delete from interactions using refolds
    where (interactions.source_id, interactions.external_id) = (refolds.source_id, refolds.external_id)
      and not exists (
        select from folded
        where (folded.source_id, folded.external_id) = (refolds.source_id, refolds.external_id))`;
  // Careful: these are the product's own names, never input.
  const named = (prefix = "") => sql.unsafe(columns.map((column) => prefix + column).join(", "));
  await sql`
    with contacts as (
      select nextval(pg_get_serial_sequence('interactions', 'id')) as id, found.*
      from (${found(sql)}) as found
    ), ${withJourneys(sql, await windowHours(sql))}
    insert into interactions (id, journey_id, ${named()}) overriding system value
    select id,
      case when customer_id is not null then coalesce((
        select journeys.id from journeys
        where journeys.customer_id = with_journeys.customer_id and started_at >= journeys.opened_at
          and started_at < journeys.matures_at
        limit 1), found_journey_id) end,
      ${named()}
    from with_journeys
    on conflict (source_id, external_id) do update
    set (${named()}) = (${named("excluded.")}),
      journey_id = case when excluded.customer_id is not null then interactions.journey_id end`;
}

/** The contacts of `folded` by the names of `columns`, with what lines them up. */
function found(sql: TransactionSql) {
  const milliseconds = (name: string) => sql`round(${sql(name)} * 1000)::integer`;
  const handle = sql`coalesce(
    ${milliseconds("handle_s")}, ${milliseconds("talk_s")} + ${milliseconds("hold_s")} + ${milliseconds("acw_s")})`;
  return sql`
    select folded.source_id, folded.external_id, version, import_id, identities.id as identity_id,
      case when not identities.shared then identities.customer_id end as customer_id,
      coalesce(case_namespace, slug) || ':' || case_id as case_key,
      channel, channel_raw, coalesce(direction, 'inbound') as direction,
      coalesce(status, case when ended_at is not null or resolution is not null then 'closed' else 'open' end::status)
        as status,
      started_at, case when ended_at >= started_at then ended_at end as ended_at,
      intents.id as intent_id, teams.id as team_id, agents.id as agent_id, folded.agent_kind, model, knowledge_version,
      ${outcome(sql)} as outcome, coalesce(resolution = 'partially_resolved', false) as partially_resolved,
      outcome_source, end_reason, coalesce(sla, 'none') as sla,
      ${milliseconds("queue_s")} as queue_ms, ${milliseconds("talk_s")} as talk_ms, ${milliseconds("hold_s")} as hold_ms,
      ${milliseconds("acw_s")} as after_contact_ms, ${handle} as handle_ms, context_read,
      coalesce(survey_offered, false) or asked.external_id is not null as survey_offered,
      csat_score, csat_scale, ces_score, ces_scale, custom,
      coalesce(direction, 'inbound') = 'inbound' as inbound, slug
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
      on (handing.source_id, handing.external_id) = (folded.source_id, folded.external_id)`;
}
