import type { TransactionSql } from "postgres";
import { writeJourneys } from "./facts";
import { writeHandoffs } from "./handoffs";
import { lineUp } from "./line-up";
import { reserveJourneys } from "./reservation";
import { windowHours } from "./window";

/**
 * Rebuilds journeys and handoffs of every customer in the transaction's temporary table
 * `touched_customers(customer_id bigint primary key)`, and tells their interactions which journey they
 * belong to. The outcome depends on the rows alone, not on the order in which they came; rows that did
 * not change are left as they are.
 */
export async function rebuildJourneys(sql: TransactionSql): Promise<void> {
  await reserveJourneys(sql);
  const hours = await windowHours(sql);
  await sql`analyze touched_customers`;
  await lineUp(sql, hours);
  await writeHandoffs(sql);
  await writeJourneys(sql, hours);
  await sql`drop table lined, found_handoffs, answers, found_journeys`;
}
