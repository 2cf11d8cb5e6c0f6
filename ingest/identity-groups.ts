import type { TransactionSql } from "postgres";
import { findShared, linkShared } from "./shared-identities";
import { temporary } from "./temporary";

/**
 * Finds out anew who is one person among the `shaken` identities and all whom they lead to, and gives
 * each group one customer. The groups depend on the links alone, not on the order in which they came.
 */
export async function joinIdentities(sql: TransactionSql): Promise<void> {
  await findShared(sql);
  await gather(sql);
  await label(sql);
  await move(sql);
  await linkShared(sql);
}

/**
 * The links that hold: all that identity records state, and of those that contacts lend the earliest. None
 * of an identity that many share, and none that somebody has undone.
 */
function holding(sql: TransactionSql) {
  const stands = sql`
    not exists (select from identities where id in (identity_id, owner_id) and shared)
    and not exists (
      select from undone_links undone
      where (undone.identity_id, fellow_id) = (
        least(identity_links.identity_id, owner_id), greatest(identity_links.identity_id, owner_id)))`;
  return sql`
    select identity_id, owner_id from identity_links
    where record_type = 'identity' and ${stands}
      and (identity_id in (select identity_id from grouped) or owner_id in (select identity_id from grouped))
    union all
    (select distinct on (identity_id) identity_id, owner_id
    from identity_links join sources on sources.id = source_id
    where record_type = 'interaction' and identity_id in (select identity_id from grouped) and ${stands}
    order by identity_id, at, slug collate "C", external_id collate "C")`;
}

/** Makes `grouped`: the identities concerned, each labelled with its own id at first. */
async function gather(sql: TransactionSql): Promise<void> {
  await temporary(
    sql,
    "grouped",
    sql`
    select distinct fellows.id as identity_id, fellows.id as label
    from shaken
    join identities on identities.id = shaken.identity_id
    join identities fellows on fellows.customer_id = identities.customer_id`,
  );
  await sql`create unique index on grouped (identity_id)`;
  let found: number;
  do {
    const further = await sql`
      insert into grouped
      select distinct fellows.id, fellows.id
      from (${holding(sql)}) links
      cross join lateral (values (links.identity_id), (owner_id)) ends(identity_id)
      join identities on identities.id = ends.identity_id
      join identities fellows on fellows.customer_id = identities.customer_id
      on conflict do nothing`;
    found = further.count;
  } while (found > 0);
  await temporary(
    sql,
    "edges",
    sql`
    select identity_id as a, owner_id as b from (${holding(sql)}) links
    union all
    select owner_id, identity_id from (${holding(sql)}) links`,
  );
}

/** Lets the lowest id among linked identities spread until all of a group bear the same label. */
async function label(sql: TransactionSql): Promise<void> {
  let changed: number;
  do {
    const spread = await sql`
      update grouped set label = lower.label
      from (
        select a, min(label) as label from edges join grouped on identity_id = b group by a) lower
      where identity_id = a and lower.label < grouped.label`;
    const jumped = await sql`
      update grouped set label = root.label
      from grouped root where root.identity_id = grouped.label and root.label < grouped.label`;
    changed = spread.count + jumped.count;
  } while (changed > 0);
}

/** A group keeps the customer of its first identity; where two groups would, the later gets a new one. */
async function move(sql: TransactionSql): Promise<void> {
  await temporary(
    sql,
    "moved",
    sql`
    with roots as (
      select label, customer_id, row_number() over (partition by customer_id order by label) > 1 as is_new
      from grouped join identities on id = identity_id where label = identity_id),
    homes as (
      select label, is_new,
        case when is_new then nextval(pg_get_serial_sequence('customers', 'id')) else customer_id end as customer_id
      from roots)
    select identity_id, identities.customer_id as old_customer_id, homes.customer_id, is_new
    from grouped join homes using (label) join identities on id = identity_id
    where identities.customer_id <> homes.customer_id`,
  );
  await sql`
    insert into customers (id) overriding system value
    select distinct customer_id from moved where is_new`;
  await sql`
    insert into touched_customers
    select old_customer_id from moved union select customer_id from moved on conflict do nothing`;
  await sql`
    update customers set name = old.name
    from moved join customers old on old.id = old_customer_id
    where customers.id = moved.customer_id and customers.name is null and old.name is not null`;
  await sql`update identities set customer_id = moved.customer_id from moved where id = identity_id`;
  await sql`
    update interactions set customer_id = moved.customer_id
    from moved
    where interactions.customer_id = old_customer_id and interactions.identity_id = moved.identity_id`;
  await sql`
    update survey_responses set customer_id = identities.customer_id
    from records join identities
      on (kind, value) = (content -> 'identifiers' -> 0 ->> 0, content -> 'identifiers' -> 0 ->> 1)
    where interaction_id is null and record_id = records.id
      and survey_responses.customer_id in (select old_customer_id from moved)`;
  await sql`
    update survey_responses set customer_id = interactions.customer_id
    from interactions
    where interaction_id = interactions.id and survey_responses.customer_id in (select old_customer_id from moved)`;
  await sql`
    delete from customers where id in (select old_customer_id from moved)
      and not exists (select from identities where customer_id = customers.id)`;
}
