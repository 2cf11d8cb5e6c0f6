import type { Fragment, TransactionSql } from "postgres";
import { parameterOf } from "./parameter-of";

const teams = (sql: TransactionSql) =>
  sql`coalesce(array_agg(distinct team_id order by team_id) filter (where team_id is not null), '{}')`;

const ruleOf = (sql: TransactionSql, kind: string) =>
  sql`flag_rules rule on rule.kind = ${kind} and is_on and ended_at is null`;

export function brokenPromise(sql: TransactionSql): Fragment {
  const moment = sql`min(coalesce(settled_at, due_at, made_at))`;
  return sql`
    select journey_id, rule.id,
      jsonb_build_object(
        'broken', count(*) filter (where fate = 'broken'),
        'contradicted', count(*) filter (where fate = 'contradicted')),
      ${moment}, ${moment}, ${teams(sql)}
    from flag_contacts join promises on interaction_id = flag_contacts.id join ${ruleOf(sql, "broken_promise")}
    where fate in ('broken', 'contradicted')
    group by journey_id, rule.id, rule.parameters
    having count(*) >= ${parameterOf(sql, "promises")}`;
}

export function satisfiedButHard(sql: TransactionSql): Fragment {
  const first = (column: Fragment) =>
    sql`(array_agg(${column} order by started_at, csat_score, ces_score, channel))[1]`;
  return sql`
    select journey_id, rule.id,
      jsonb_build_object(
        'csat', ${first(sql`csat_score`)}, 'ease', ${first(sql`ces_score`)}, 'channel', ${first(sql`channel`)}),
      min(started_at), min(started_at), ${teams(sql)}
    from flag_contacts join ${ruleOf(sql, "satisfied_but_hard")}
    where csat_scale = '1-5' and ces_scale = 'ease_1-7'
      and csat_score >= ${parameterOf(sql, "csat")} and ces_score <= ${parameterOf(sql, "ease")}
    group by journey_id, rule.id`;
}

/** A judge gave one of these names less than the rule asks for; the lowest score is the reason. */
export function judgedBelow(sql: TransactionSql, kind: string, names: string[]): Fragment {
  const [low, high] = [sql`coalesce(scale_min, 0)`, sql`coalesce(scale_max, 1)`];
  const lowest = (column: Fragment) => sql`(array_agg(${column} order by scaled, judged, channel))[1]`;
  return sql`
    select journey_id, rule.id,
      jsonb_build_object(
        'name', ${lowest(sql`judged`)}, 'score', min(scaled), 'channel', ${lowest(sql`channel`)}),
      min(started_at), min(started_at), ${teams(sql)}
    from (
      select journey_id, started_at, channel, team_id,
        translate(lower(name), '- ', '__') collate "C" as judged,
        round(((score - ${low}) / nullif(${high} - ${low}, 0))::numeric, 4) as scaled
      from flag_contacts join evaluations on interaction_id = flag_contacts.id
      where score between ${low} and ${high} and translate(lower(name), '- ', '__') = any(${names})) as scores
    join ${ruleOf(sql, kind)}
    where scaled < ${parameterOf(sql, "below")}
    group by journey_id, rule.id`;
}

export function sentimentCollapse(sql: TransactionSql): Fragment {
  const name = sql`translate(lower(name), '- ', '__')`;
  // Careful: joined once. Planners expect hardly any of these judgements, and joined contacts with both ends row by row.
  return sql`
    select journey_id, rule.id,
      jsonb_build_object('fall', max(fall), 'channel', (array_agg(channel order by fall desc, channel))[1]),
      min(started_at), min(started_at), ${teams(sql)}
    from (
      select journey_id, started_at, channel, team_id, round((
        (max(score) filter (where ${name} = 'sentiment_start') - min(score) filter (where ${name} = 'sentiment_end'))
        / (scale_max - scale_min))::numeric, 4) as fall
      from flag_contacts join evaluations on interaction_id = flag_contacts.id
      where ${name} in ('sentiment_start', 'sentiment_end') and scale_min < scale_max
        and score between scale_min and scale_max
      group by flag_contacts.id, journey_id, started_at, channel, team_id, evaluator, scale_min, scale_max) as falls
    join ${ruleOf(sql, "sentiment_collapse")}
    where fall >= ${parameterOf(sql, "fall")}
    group by journey_id, rule.id`;
}

/** Of several such cases in a journey the one with most versions is the reason. */
export function knowledgeMismatch(sql: TransactionSql): Fragment {
  return sql`
    select distinct on (cases.journey_id) cases.journey_id, cases.rule_id,
      jsonb_build_object('case', case_key, 'versions', versions, 'channels', cases.channels),
      seen_at, seen_at, team_ids
    from (
      select journey_id, rule.id as rule_id, case_key, max(started_at) as seen_at,
        array_agg(distinct knowledge_version collate "C") as versions, array_agg(distinct channel) as channels
      from flag_contacts join ${ruleOf(sql, "knowledge_mismatch")}
      where case_key is not null and knowledge_version is not null
      group by journey_id, source_id, case_key, rule.id, rule.parameters
      having count(distinct channel) > 1
        and count(distinct knowledge_version) >= ${parameterOf(sql, "versions")}) as cases
    join journeys on journeys.id = cases.journey_id
    order by cases.journey_id, cardinality(versions) desc, case_key collate "C", versions, cases.channels, seen_at`;
}
