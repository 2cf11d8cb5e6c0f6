import type { TransactionSql } from "postgres";

/**
 * Fills `touched_customers`: whom the contacts of `folded` belong to or belonged to, and whose identities
 * were `shaken`. Locks them, in the order of their ids, so that of two deliveries about one customer
 * the second sees what the first wrote.
 */
export async function lockCustomers(sql: TransactionSql): Promise<void> {
  await lock(sql, findCustomers, sql`select customer_id from fresh_identities`);
}

/** The same where nothing came but `shaken`. */
export async function lockShaken(sql: TransactionSql): Promise<void> {
  await lock(sql, findShaken, sql`select null::bigint where false`);
}

type Find = (sql: TransactionSql) => Promise<number>;

async function lock(sql: TransactionSql, find: Find, ours: ReturnType<TransactionSql>): Promise<void> {
  await sql`create temporary table touched_customers (customer_id bigint primary key) on commit drop`;
  // Careful: whoever held the lock may have joined customers; then there are others to lock.
  while ((await find(sql)) > 0)
    await sql`
      with locked as (
        select from customers
        where id in (select customer_id from touched_customers except ${ours})
        order by id for update)
      select count(*) from locked`;
}

async function findShaken(sql: TransactionSql): Promise<number> {
  const found = await sql`
    insert into touched_customers
    select distinct customer_id from identities join shaken on shaken.identity_id = identities.id
    on conflict do nothing`;
  return found.count;
}

async function findCustomers(sql: TransactionSql): Promise<number> {
  const found = await sql`
    insert into touched_customers
    select customer_id from folded
    join identities on (kind, value) = (identity_kind, identity_value)
    union
    select customer_id from interactions join refolds using (source_id, external_id)
    where customer_id is not null
    union
    select customer_id from identities join shaken on shaken.identity_id = identities.id
    union
    select customer_id from touched_parts
    join identities on (kind, value) = (content -> 'identifiers' -> 0 ->> 0, content -> 'identifiers' -> 0 ->> 1)
    where record_type = 'survey'
    on conflict do nothing`;
  return found.count;
}
