import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

/**
 * Makes the identities that `folded`, identity records and surveys without a contact name, each with a
 * customer of its own; `joinIdentities` finds out afterwards which of them are the same person.
 */
export async function makeIdentities(sql: TransactionSql): Promise<void> {
  const fresh = await temporary(
    sql,
    "fresh_identities",
    sql`
    with named as (
      select identity_kind as kind, identity_value as value from folded where identity_kind is not null
      union
      select identifier ->> 0, identifier ->> 1
      from folded cross join lateral jsonb_array_elements(identifiers) identifier
      where jsonb_array_length(identifiers) > 1
      union
      select identifier ->> 0, identifier ->> 1
      from touched_parts cross join lateral (
        select content -> 'a' union all select content -> 'b'
        union all select content -> 'identifiers' -> 0) ends(identifier)
      where record_type in ('identity', 'survey') and jsonb_typeof(identifier) = 'array')
    select kind, value, nextval(pg_get_serial_sequence('customers', 'id')) as customer_id
    from named where not exists (select from identities where (identities.kind, identities.value) = (named.kind, named.value))`,
  );
  if (fresh === 0) return;
  // Careful: another delivery may make the same identity now; then its customer counts, not ours.
  await sql`
    with made as (
      insert into identities (kind, value, customer_id)
      select kind, value, customer_id from fresh_identities order by kind, value
      on conflict do nothing returning customer_id)
    insert into customers (id) overriding system value select customer_id from made`;
}
