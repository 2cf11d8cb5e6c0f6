import type { TransactionSql } from "postgres";
import { withJourneys } from "./with-journeys";

/**
 * Fills the temporary table `lined`: every interaction of the touched customers with the journey in
 * whose window it falls, null where it falls in none, and tells `interactions`. A journey bears the id
 * of the inbound interaction that opened it; of several at one instant, the first by source and external id.
 *
 * `position`, the neighbours and the issue are among inbound interactions only: what the company sent
 * belongs to the line, but is no contact.
 */
export async function lineUp(sql: TransactionSql, hours: number): Promise<void> {
  await sql`
    create temporary table lined on commit drop as
    with contacts as (
      select interactions.id, customer_id, journey_id, source_id, slug, external_id, started_at,
        coalesce(ended_at, started_at) as finished_at, direction = 'inbound' as inbound, channel, agent_kind,
        intent_id, case_key, team_id, agent_id, model, knowledge_version, outcome, sla, context_read,
        status = 'closed' as closed,
        coalesce(outcome_source = 'customer', false)
          or coalesce(csat_scale = '1-5' and csat_score >= 4, false)
          or coalesce(csat_scale = 'thumbs_0-1' and csat_score = 1, false) as confirmed
      from touched_customers
      join interactions using (customer_id)
      join sources on sources.id = source_id
    ), ${withJourneys(sql, hours)}
    select id, customer_id, found_journey_id as journey_id, opened_at, inbound, started_at, finished_at, closed,
      confirmed, source_id, slug, external_id, channel, agent_kind, intent_id, case_key, team_id, agent_id, model,
      knowledge_version, outcome, sla, context_read,
      journey_id as former_journey_id,
      row_number() over line as position,
      lag(channel) over line as previous_channel,
      lead(id) over line as next_id,
      last_value(outcome) over (issue rows between unbounded preceding and unbounded following) as issue_outcome
    from with_journeys
    window
      line as (
        partition by customer_id, opened_at, inbound
        order by started_at, finished_at, slug collate "C", external_id collate "C"),
      issue as (
        partition by customer_id, opened_at, inbound, intent_id
        order by started_at, finished_at, slug collate "C", external_id collate "C")`;
  // What later steps join, group and filter by; statistics of every column took longer than some of them.
  await sql`
    analyze lined (id, customer_id, journey_id, opened_at, inbound, next_id, source_id, external_id, outcome)`;

  await sql`
    update interactions set journey_id = lined.journey_id
    from lined
    where lined.id = interactions.id and lined.former_journey_id is distinct from lined.journey_id`;
}
