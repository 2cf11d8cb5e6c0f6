import type { TransactionSql } from "postgres";

/**
 * How a contact ended, the first that holds: resolved; handed off (it reported a handoff, or ended in one);
 * the customer left; unresolved (a resolution was given); unknown. Reads `resolution` and `end_reason` of
 * `folded`, and `hands_off`.
 */
export function outcome(sql: TransactionSql) {
  return sql`(case
    when resolution = 'resolved' then 'resolved'
    when hands_off or resolution in ('escalated', 'handed_off')
      or end_reason in ('transferred', 'escalated', 'handed_off') then 'handed_off'
    when resolution in ('abandoned', 'customer_left')
      or end_reason in ('customer_left', 'abandoned', 'timeout') then 'customer_left'
    when resolution in ('unresolved', 'partially_resolved') then 'unresolved'
    else 'unknown' end)::outcome`;
}
