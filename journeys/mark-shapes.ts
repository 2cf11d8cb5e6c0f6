import type { TransactionSql } from "postgres";

/**
 * Marks the days of the contacts whose journey is about to become one across channels, or to cease to be one: they are
 * summed up by that, and nothing of their own changes. `found_journeys` has the journeys as they will be.
 */
export async function markShapes(sql: TransactionSql): Promise<void> {
  await sql`
    insert into roll_up_marks (family, day)
    select distinct family, (moment at time zone 'UTC')::date
    from found_journeys found
    join journeys kept on kept.id = found.id and (kept.channel_count > 1) <> (found.channel_count > 1)
    join interactions on interactions.journey_id = found.id
    cross join lateral (values ('started', started_at), ('ended', coalesce(ended_at, started_at))) as dated(family, moment)`;
}
