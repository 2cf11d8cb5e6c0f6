import type { Sql, TransactionSql } from "postgres";
import { rebuildJourneys } from "./rebuild";
import { setWindowHours, type WindowHours } from "./window";

export type Rebuilding = {
  /** A new window, kept as the setting; without it the one that is set stays. */
  window?: WindowHours;
  /** Told after each part. */
  onProgress?: (done: number, all: number) => void;
  customersAtOnce?: number;
};

/**
 * Rebuilds the journeys of every customer, in one transaction: readers see the old ones until all are
 * new, and imports wait. Answers for how many customers.
 */
export async function rebuildAll(
  sql: Sql,
  { window, onProgress, customersAtOnce = 200_000 }: Rebuilding = {},
): Promise<number> {
  return sql.begin(async (transaction) => {
    // Waits for imports that are under way, and makes later ones wait, before it holds anything itself.
    await transaction`lock table interactions in share row exclusive mode`;
    if (window) await setWindowHours(transaction, window);
    await forgetUnlinked(transaction);
    const customers = await everybody(transaction);
    for (let done = 0; done < customers; done += customersAtOnce) {
      await transaction`truncate touched_customers`;
      await transaction`
        insert into touched_customers
        select customer_id from everybody where n > ${done} and n <= ${done + customersAtOnce}`;
      await rebuildJourneys(transaction);
      onProgress?.(Math.min(done + customersAtOnce, customers), customers);
    }
    return customers;
  });
}

/** Also those who have journeys or contact units, but no interaction any more. */
async function everybody(sql: TransactionSql): Promise<number> {
  await sql`
    create temporary table everybody on commit drop as
    select customer_id, row_number() over (order by customer_id) as n
    from (
      select customer_id from interactions where customer_id is not null
      union select customer_id from journeys
      union select customer_id from contact_unit_rows where not unlinked
      union select customer_id from handoffs where customer_id is not null) known`;
  await sql`analyze everybody`;
  await sql`create temporary table touched_customers (customer_id bigint primary key) on commit drop`;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from everybody`;
  return row?.n ?? 0;
}

async function forgetUnlinked(sql: TransactionSql): Promise<void> {
  await sql`update interactions set journey_id = null where customer_id is null and journey_id is not null`;
}
