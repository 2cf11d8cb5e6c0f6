import type { ISql } from "postgres";

/**
 * Common table expressions that end in `with_journeys`: the rows of one called `contacts(id, customer_id, started_at,
 * inbound, slug, external_id, …)` with `opened_at` and `found_journey_id`, the journey in whose window each falls; null
 * where it falls in none.
 */
export function withJourneys(sql: ISql, hours: number) {
  const journeyWindow = sql`make_interval(hours => ${hours})`;
  return sql`dated as (
      select *,
        opening(case when inbound then started_at end, ${journeyWindow})
          over (partition by customer_id order by started_at, not inbound rows unbounded preceding) as latest_opening
      from contacts
    ), anchored as (
      select *, case when started_at < latest_opening + ${journeyWindow} then latest_opening end as opened_at
      from dated
    ), with_journeys as (
      select *,
        case when opened_at is not null then
          first_value(id) over (
            partition by customer_id, opened_at
            order by started_at, not inbound, slug collate "C", external_id collate "C")
        end as found_journey_id
      from anchored
    )`;
}
