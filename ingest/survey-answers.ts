import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

/**
 * Makes the temporary table `survey_answers`: every survey answer or offer about the contacts of `folded`,
 * with the scale said; and `headlines`: the answers that a contact is known by.
 */
export async function readSurveys(sql: TransactionSql): Promise<number> {
  const answers = await temporary(
    sql,
    "survey_answers",
    sql`
    with given as (
      select source_id, external_id, null::bigint as record_id, survey, place
      from folded
      cross join lateral (
        select survey, place - 1000 as place
        from jsonb_array_elements(jsonb_build_array(csat, ces, nps)) with ordinality as flat(survey, place)
        union all
        select survey, place
        from jsonb_array_elements(coalesce(surveys, '[]')) with ordinality as listed(survey, place)) all_surveys
      where num_nonnulls(csat, ces, nps, surveys) > 0 and jsonb_typeof(survey) = 'object'
      union all
      select touched_parts.source_id, content ->> 'interaction', record_id, content,
        1000000 + row_number() over (order by touched_parts.external_id collate "C")
      from touched_parts
      where record_type = 'survey')
    select given.source_id, given.external_id, record_id, place, type as kind, label, comment, subject,
      score, offered_at, responded_at,
      coalesce(status, case when score is null then 'offered' else 'responded' end::survey_status) as status,
      coalesce(scale_min, case type when 'csat' then 1 when 'ces' then 1 when 'nps' then 0 when 'thumbs' then 0 end)
        as scale_min,
      coalesce(scale_max, case type when 'csat' then 5 when 'ces' then 7 when 'nps' then 10 when 'thumbs' then 1 end)
        as scale_max,
      coalesce(higher_is_better, true) as higher_is_better,
      survey -> 'identifiers' -> 0 as identifier
    from given
    cross join lateral jsonb_to_record(survey) as fields(
      type survey_kind, status survey_status, score double precision, scale_min double precision,
      scale_max double precision, higher_is_better boolean, label text, comment text, subject text,
      offered_at timestamptz, responded_at timestamptz)`,
  );
  await temporary(
    sql,
    "headlines",
    sql`
    select source_id, external_id,
      max(score) filter (where is_csat) as csat_score, max(scale) filter (where is_csat) as csat_scale,
      max(score) filter (where not is_csat) as ces_score, max(scale) filter (where not is_csat) as ces_scale
    from (
      select distinct on (source_id, external_id, kind <> 'ces')
        source_id, external_id, score, kind <> 'ces' as is_csat,
        case when kind <> 'ces' and not higher_is_better then 'reversed_' when kind = 'thumbs' then 'thumbs_'
          when kind <> 'ces' then '' when higher_is_better then 'ease_' else 'effort_' end || scale_min || '-' || scale_max as scale
      from survey_answers
      where kind in ('csat', 'thumbs', 'ces') and status = 'responded' and score is not null
        and external_id is not null
      order by source_id, external_id, kind <> 'ces', kind = 'thumbs',
        coalesce(subject = 'ai_agent', false), responded_at desc nulls last, place desc) last_answers
    group by source_id, external_id`,
  );
  return answers;
}

export async function writeSurveys(sql: TransactionSql): Promise<void> {
  await sql`
    insert into survey_responses (
      interaction_id, record_id, customer_id, kind, status, score, scale_min, scale_max, higher_is_better,
      label, comment, subject, offered_at, responded_at)
    select interactions.id, record_id, 
      coalesce(interactions.customer_id, case when not identities.shared then identities.customer_id end),
      answer.kind, answer.status, score, scale_min, scale_max, higher_is_better, label, comment, subject,
      offered_at, responded_at
    from survey_answers answer
    left join interactions
      on (interactions.source_id, interactions.external_id) = (answer.source_id, answer.external_id)
    left join identities
      on answer.external_id is null
        and (identities.kind, identities.value) = (identifier ->> 0, identifier ->> 1)
    where num_nonnulls(interactions.id, identities.id) > 0
    order by answer.source_id, answer.external_id, place`;
}
