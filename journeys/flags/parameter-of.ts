import type { Fragment, TransactionSql } from "postgres";

/** What the rule of the row at hand is tuned to. */
export function parameterOf(sql: TransactionSql, name: string): Fragment {
  return sql`(rule.parameters ->> ${name})::numeric`;
}
