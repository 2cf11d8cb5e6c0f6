import type { TransactionSql } from "postgres";

/** Takes away what was written before about the contacts of `refolds`, and the surveys that changed. */
export async function clearDetails(sql: TransactionSql): Promise<void> {
  await sql`
    with stale as (
      select id from interactions join refolds using (source_id, external_id)),
    stale_surveys as (
      select id from records join changed_parts using (source_id, record_type, external_id)
      where record_type = 'survey'),
    surveys as (
      delete from survey_responses
      where interaction_id in (select id from stale) or record_id in (select id from stale_surveys)),
    scores as (delete from evaluations where interaction_id in (select id from stale)),
    said as (delete from promises where interaction_id in (select id from stale)),
    words as (delete from messages where interaction_id in (select id from stale))
    delete from reported_handoffs where from_interaction_id in (select id from stale)`;
}

export async function writeEvaluations(sql: TransactionSql): Promise<void> {
  await sql`
    with given as (
      select source_id, external_id, evaluation, place
      from folded cross join lateral jsonb_array_elements(evaluations) with ordinality as listed(evaluation, place)
      where jsonb_array_length(evaluations) > 0
      union all
      select source_id, content ->> 'interaction', content,
        1000000 + row_number() over (order by external_id collate "C")
      from touched_parts where record_type = 'evaluation')
    insert into evaluations (
      interaction_id, name, score, label, passed, scale_min, scale_max, explanation, kind, evaluator,
      evaluator_version, target, at)
    select interactions.id, fields.*
    from given join interactions using (source_id, external_id)
    cross join lateral jsonb_to_record(evaluation) as fields(
      name text, score double precision, label text, passed boolean, scale_min double precision,
      scale_max double precision, explanation text, kind text, evaluator text, evaluator_version text,
      target text, at timestamptz)
    order by interactions.id, place`;
}

export async function writeMessages(sql: TransactionSql): Promise<void> {
  await sql`
    with given as (
      select source_id, external_id, message, place
      from folded cross join lateral jsonb_array_elements(messages) with ordinality as listed(message, place)
      where jsonb_array_length(messages) > 0
      union all
      select source_id, content ->> 'interaction', content,
        1000000 + row_number() over (order by external_id collate "C")
      from touched_parts where record_type = 'message')
    insert into messages (interaction_id, position, at, role, author, text, redacted, sentiment)
    select interactions.id,
      row_number() over (partition by interactions.id order by seq nulls last, at nulls last, place) - 1,
      at, role, author_id, text, coalesce(redacted, false), sentiment
    from given join interactions using (source_id, external_id)
    cross join lateral jsonb_to_record(message) as fields(
      seq double precision, at timestamptz, role message_role, author_id text, text text, redacted boolean,
      sentiment double precision)`;
}
