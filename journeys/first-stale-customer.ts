import type { TransactionSql } from "postgres";
import { rebuildJourneys } from "./rebuild";

const derived = ["journeys", "contact_units", "handoffs"] as const;

/**
 * Stitches the lines of some customers anew and answers with the first thing that came out otherwise than it
 * stands, as a sentence; null when nothing did. Wants a transaction that the caller takes back.
 */
export async function firstStaleCustomer(sql: TransactionSql, customers: number): Promise<string | null> {
  await sql`create temporary table touched_customers (customer_id bigint primary key) on commit drop`;
  await sql`
    insert into touched_customers select id from customers order by md5(id::text) limit ${customers}`;
  await sql`select from customers where id in (select customer_id from touched_customers) order by id for update`;
  await rebuildJourneys(sql);
  const changed = await sql<{ table: string; rows: number }[]>`
    select relname as table, (n_tup_ins + n_tup_upd + n_tup_del)::int as rows
    from pg_stat_xact_user_tables where relname in ${sql(derived)} and n_tup_ins + n_tup_upd + n_tup_del > 0
    order by relname`;
  const [first] = changed;
  if (!first) return null;
  const [row] = await sql<{ customer: string }[]>`
    select customer_id::text as customer from ${sql(first.table)}
    where xmin::text = pg_current_xact_id()::xid::text order by customer_id limit 1`;
  const whose = row ? `the first of them customer ${row.customer}'s` : "which are there and should not be";
  return `Stitched anew, ${first.rows} rows of ${first.table} are otherwise, ${whose}.`;
}
