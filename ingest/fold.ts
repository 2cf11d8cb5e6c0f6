import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

/** What is known of a contact, as it lies in the content of its versions. */
const columns = `
  channel channel, channel_raw text, direction direction, status status,
  started_at timestamptz, ended_at timestamptz,
  queue_s double precision, talk_s double precision, hold_s double precision, acw_s double precision,
  handle_s double precision, identifiers jsonb, customer_name text, case_id text, case_namespace text,
  intent text, team text, agent_id text, agent_name text, agent_kind agent_kind, model text,
  knowledge_version text, resolution text, outcome_source text, end_reason text, sla sla_state, context_read boolean, survey_offered boolean,
  csat jsonb, ces jsonb, nps jsonb, surveys jsonb, evaluations jsonb, messages jsonb, promises jsonb, handoffs jsonb,
  custom jsonb`;

type Fresh = { importId: number; received: string };

/**
 * Makes the temporary table `folded`: the contacts of `refolds`, folded from all their versions, and those
 * of `staged`, which have one version. A deleted contact is not in it, whatever else is known of it.
 */
export async function fold(sql: TransactionSql, fresh: Fresh | null): Promise<void> {
  const isGone = sql`exists (
    select from records gone
    where (gone.source_id, gone.external_id, gone.record_type) = (contacts.source_id, contacts.external_id, 'delete'::record_type))`;
  const single = fresh
    ? sql`
      select source_id, external_id, coalesce(version, ${fresh.received}) as version,
        ${fresh.importId}::integer as import_id, content
      from staged where record_type = 'interaction'
      union all`
    : sql``;
  await temporary(
    sql,
    "folded",
    sql`
    select source_id, external_id, version, import_id, fields.*,
      nullif(btrim(fields.intent), '') as intent_path, nullif(btrim(fields.team), '') as team_name,
      coalesce(agent_id, agent_name) as agent_key,
      identifiers -> 0 ->> 0 as identity_kind, identifiers -> 0 ->> 1 as identity_value
    from (
      ${single}
      select source_id, external_id, max(version) as version,
        (array_agg(import_id order by version desc, id desc))[1] as import_id,
        fold(content order by version, id) as content
      from records join refolds using (source_id, external_id)
      where record_type = 'interaction'
      group by source_id, external_id) contacts
    cross join lateral jsonb_to_record(content) as fields(${sql.unsafe(columns)})
    where fields.channel is not null and fields.started_at is not null and not ${isGone}`,
  );
}
