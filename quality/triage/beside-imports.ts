import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Waits for imports that build these journeys anew, and makes later ones wait until this transaction is
 * over: an import that has read the verdicts of a flag must not write it after they have changed.
 */
export async function besideImports(transaction: Transaction, journeyIds: number[]): Promise<void> {
  // What an import takes of the table, so that a rebuild of everything, which locks no customers, waits too.
  await transaction.execute(sql`lock table interactions in row exclusive mode`);
  await transaction.execute(sql`
    select from customers where id in (select customer_id from flags where journey_id in ${journeyIds})
    order by id for update`);
}

/** The same for all journeys at once. */
export async function withoutImports(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`lock table interactions in share row exclusive mode`);
}
