import type { Sql } from "postgres";

/** What a customer is known by, as it is compared. */
export function identifiersOfCustomer(
  sql: Sql,
  customer: number,
): Promise<{ kind: string; value: string }[]> {
  return sql<{ kind: string; value: string }[]>`
    select kind, value from identities where customer_id = ${customer} order by kind, value`;
}
