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
    delete from ${table} kept using touched_customers
    where kept.customer_id = touched_customers.customer_id
      and not exists (select from ${found} found where ${identical})`;
  await sql`
    insert into ${table} (${named("")})
    select ${named("")} from ${found} found
    where not exists (select from ${table} kept where ${identical})
    order by ${sql(key)}`;
}
