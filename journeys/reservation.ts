import type { TransactionSql } from "postgres";

const lockKey = 5_387_112;

/**
 * Lets one transaction at a time write interactions and journeys; held until it ends. Two writers that
 * each see only half of a customer's contacts would otherwise both build a wrong line. Take it before the
 * first write: taken late, two writers can wait for each other.
 */
export async function reserveJourneys(sql: TransactionSql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey})`;
}
