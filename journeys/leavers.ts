import type { TransactionSql } from "postgres";

/**
 * Takes interactions that lost their customer out of their journey. They are not among the touched
 * customers' rows any more, so they are looked for only where a journey misses some of its own.
 */
export async function releaseLeavers(sql: TransactionSql): Promise<void> {
  const shrunken = await sql<{ id: string }[]>`
    select journeys.id
    from touched_customers
    join journeys using (customer_id)
    left join (select former_journey_id as id, count(*) as present from lined group by 1) found using (id)
    where coalesce(present, 0) < interaction_count or interaction_count = 32767`;
  if (shrunken.length === 0) return;
  await sql`
    update interactions set journey_id = null
    where customer_id is null and journey_id = any(${shrunken.map(({ id }) => id)}::bigint[])`;
}
