import type { TransactionSql } from "postgres";
import { planForManyRows } from "@/db/for-many-rows";
import { writeContactUnits } from "./contact-units";
import { writeJourneys } from "./facts";
import { raiseFlags } from "./flags/raise";
import { writeHandoffs } from "./handoffs";
import { lineUp } from "./line-up";
import { windowHours } from "./window";

/**
 * Rebuilds journeys, handoffs, contact units and flags of every customer in the transaction's temporary table
 * `touched_customers(customer_id bigint primary key)`, and tells their interactions which journey they
 * belong to. The outcome depends on the rows alone, not on the order in which they came; rows that did
 * not change are left as they are.
 *
 * Whoever takes its customer from a contact takes its journey, too: it is in no line here.
 *
 * The caller holds a lock on these customers, or is alone: of two writers that each see half of a
 * customer's contacts, both would build a wrong line.
 */
export async function rebuildJourneys(sql: TransactionSql): Promise<void> {
  const hours = await windowHours(sql);
  await sql`analyze touched_customers`;
  await planForManyRows(sql);
  await lineUp(sql, hours);
  await writeHandoffs(sql);
  await writeJourneys(sql, hours);
  await writeContactUnits(sql);
  await sql`drop table lined, found_handoffs, answers, found_journeys, legs, found_units`;
  await raiseFlags(sql);
}
