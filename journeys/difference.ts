import type { TransactionSql } from "postgres";

type Difference = { table: string; found: string; key: string; columns: readonly string[] };

/**
 * Makes the rows that touched customers have in `table` those of the temporary table `found`, and leaves
 * alone what is the same already. Rows are compared as a set, with null equal to null.
 */
export async function writeDifference(sql: TransactionSql, difference: Difference): Promise<void> {
  const { key, columns } = difference;
  const table = sql(difference.table);
  const found = sql(difference.found);
  // Careful: these are the product's own names, never input.
  const named = (prefix: string) => sql.unsafe(columns.map((column) => prefix + column).join(", "));
  const identical = sql`
    found.${sql(key)} = kept.${sql(key)} and (${named("found.")}) is not distinct from (${named("kept.")})`;
  await sql`
    with gone as materialized (
      select kept.id, kept.customer_id from touched_customers
      join ${table} kept using (customer_id)
      left join ${found} found on ${identical}
      where found.${sql(key)} is null)
    delete from ${table} kept using gone
    where kept.customer_id = gone.customer_id and kept.id = gone.id`;
  await sql`
    with kept as materialized (
      select kept.* from touched_customers join ${table} kept using (customer_id))
    insert into ${table} (${named("")})
    select ${named("found.")} from ${found} found
    left join kept on ${identical}
    where kept.${sql(key)} is null
    order by found.${sql(key)}`;
}
