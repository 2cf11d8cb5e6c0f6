import type { PendingQuery, Row, TransactionSql } from "postgres";

const saltKey = "forgotten_salt";

type Fragment = PendingQuery<Row[]>;

const digest = (sql: TransactionSql, one: Fragment, other: Fragment) => sql`
  encode(sha256(convert_to(jsonb_build_array(
    (select value from settings where key = ${saltKey}), ${one}, ${other})::text, 'UTF8')), 'hex')`;

/** Keeps digests of the contacts and identities of `traced_contacts` and `traced_identities`, and nothing else of them. */
export async function keepDigests(sql: TransactionSql): Promise<void> {
  await sql`
    insert into settings (key, value)
    values (${saltKey}, to_jsonb(gen_random_uuid()::text || gen_random_uuid()::text)) on conflict do nothing`;
  await sql`
    insert into forgotten (digest)
    select ${digest(sql, sql`source_id`, sql`external_id`)} from traced_contacts
    union
    select ${digest(sql, sql`kind`, sql`value`)} from traced_identities
    on conflict (digest) do update set forgotten_at = excluded.forgotten_at`;
}

export type Dropped = { source_id: number; contact: string | null; is_counted: boolean };
type Table = "staged" | "fresh";

/**
 * Takes out of a table of versions what is about customers who were forgotten: everything about the contacts
 * that went with them, and what goes by an identifier of theirs and happened before they were.
 */
export async function dropForgotten(sql: TransactionSql, table: Table): Promise<Dropped[]> {
  const [some] = await sql`select from forgotten limit 1`;
  if (!some) return [];
  const theirs = await dropByIdentifier(sql, table);
  const contacts = theirs.filter(({ contact }) => contact !== null);
  if (contacts.length > 0) await keepAway(sql, contacts);
  return [...theirs, ...(await dropByContact(sql, table))];
}

const contactOf = (sql: TransactionSql) => sql`
  case when record_type in ('interaction', 'delete') then external_id else parent end`;

async function dropByContact(sql: TransactionSql, table: Table): Promise<Dropped[]> {
  return sql<Dropped[]>`
    delete from ${sql(table)} versions using forgotten
    where digest = ${digest(sql, sql`source_id`, contactOf(sql))}
    returning source_id, ${contactOf(sql)} as contact, is_counted`;
}

async function dropByIdentifier(sql: TransactionSql, table: Table): Promise<Dropped[]> {
  const identifier = (place: Fragment) => digest(sql, sql`${place} ->> 0`, sql`${place} ->> 1`);
  const time = (name: string) => sql`(content ->> ${name})::timestamptz`;
  return sql<Dropped[]>`
    delete from ${sql(table)} versions
    where ctid in (
      select place
      from (
        select ctid as place, ${identifier(sql`(content -> 'identifiers' -> 0)`)} as digest,
          case record_type when 'interaction' then ${time("started_at")}
            else coalesce(${time("responded_at")}, ${time("offered_at")}, version, '-infinity') end as happened_at
        from ${sql(table)} where content ? 'identifiers'
        union all
        select ctid, unnest(array[${identifier(sql`(content -> 'a')`)}, ${identifier(sql`(content -> 'b')`)}]),
          coalesce(${time("at")}, version, '-infinity')
        from ${sql(table)} where record_type = 'identity') named
      join forgotten using (digest)
      where happened_at <= forgotten_at)
    returning source_id, ${contactOf(sql)} as contact, is_counted`;
}

/** What belongs to such a contact may come without it, or have come and waited for it. */
async function keepAway(sql: TransactionSql, contacts: Dropped[]): Promise<void> {
  const named = sql`
    jsonb_to_recordset(${JSON.stringify(contacts)}::text::jsonb) as named(source_id smallint, contact text)`;
  await sql`
    insert into forgotten (digest) select distinct ${digest(sql, sql`source_id`, sql`contact`)} from ${named}
    on conflict do nothing`;
  await sql`
    delete from records using ${named}
    where (records.source_id, interaction_external_id) = (named.source_id, contact)`;
}
