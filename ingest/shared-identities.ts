import type { ISql, TransactionSql } from "postgres";
import { temporary } from "./temporary";

const key = "shared_identifier_limit";
const usualLimit = 5;

/** With how many customers an identifier may be named before it is taken for a reception's. */
async function sharingLimit(sql: ISql): Promise<number> {
  const [row] = await sql<{ limit: number }[]>`
    select (value #>> '{}')::int as limit from settings where key = ${key}`;
  return row?.limit ?? usualLimit;
}

/** From now on; `limitSharing` also finds out anew who is one person. */
export async function setSharingLimit(sql: TransactionSql, limit: number): Promise<void> {
  await sql`
    insert into settings (key, value) values (${key}, to_jsonb(${limit}::int))
    on conflict (key) do update set value = excluded.value`;
}

/** What names a person for sure comes first; only what comes before it can tell that an identity is shared. */
const rank = (sql: TransactionSql, kind: string) => sql`
  case ${sql.unsafe(kind)} when 'customer_id' then 1 when 'external_id' then 2 when 'contact_id' then 2
    when 'email' then 3 when 'phone' then 4 else 5 end`;

/**
 * Judges the `shaken` identities: one that contacts name together with too many others of one kind that says
 * more than itself is shared. Makes `reshared`, those of whom that is new; whom they are linked with is shaken, too.
 */
export async function findShared(sql: TransactionSql): Promise<void> {
  const limit = await sharingLimit(sql);
  await temporary(
    sql,
    "reshared",
    sql`
    with suspects as (
      select distinct identities.id, kind, shared from shaken join identities on identities.id = identity_id),
    named as (
      select suspects.id, owner_id as other_id
      from suspects join identity_links on identity_id = suspects.id and record_type = 'interaction'
      union
      select suspects.id, identity_id
      from suspects join identity_links on owner_id = suspects.id and record_type = 'interaction'),
    crowded as (
      select suspects.id
      from suspects join named on named.id = suspects.id join identities other on other.id = other_id
      where ${rank(sql, "other.kind")} < ${rank(sql, "suspects.kind")}
      group by suspects.id, other.kind having count(*) > ${limit})
    select id as identity_id, not shared as shared from suspects
    where shared <> (id in (select id from crowded))`,
  );
  await sql`update identities set shared = reshared.shared from reshared where id = identity_id`;
  await sql`
    insert into shaken
    select owner_id from identity_links join reshared using (identity_id)
    union
    select identity_links.identity_id from identity_links join reshared on owner_id = reshared.identity_id`;
}

/** Takes their customer from the contacts and surveys that only a shared identity names, or gives it back. */
export async function linkShared(sql: TransactionSql): Promise<void> {
  const [some] = await sql`select from reshared limit 1`;
  if (!some) return;
  await sql`
    insert into touched_customers
    select distinct customer_id from identities join reshared on id = identity_id on conflict do nothing`;
  await temporary(
    sql,
    "relinked",
    sql`
    select interactions.id, null::bigint as customer_id
    from reshared join identities on identities.id = identity_id and reshared.shared
    join interactions on interactions.customer_id = identities.customer_id and interactions.identity_id = identities.id
    union all
    select interactions.id, identities.customer_id
    from reshared join identities on identities.id = identity_id and not reshared.shared
    join interactions on interactions.identity_id = identities.id and interactions.customer_id is null`,
  );
  await sql`
    update interactions set customer_id = relinked.customer_id,
      journey_id = case when relinked.customer_id is not null then journey_id end
    from relinked where interactions.id = relinked.id`;
  await sql`
    update survey_responses set customer_id = relinked.customer_id
    from relinked where interaction_id = relinked.id`;
  await sql`
    update survey_responses set customer_id = case when not reshared.shared then identities.customer_id end
    from reshared join identities on identities.id = identity_id
    join records on record_type = 'survey'
      and (kind, value) = (content -> 'identifiers' -> 0 ->> 0, content -> 'identifiers' -> 0 ->> 1)
    where interaction_id is null and record_id = records.id
      and (survey_responses.customer_id is null or survey_responses.customer_id = identities.customer_id)`;
}
