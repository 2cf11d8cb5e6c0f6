import type { TransactionSql } from "postgres";
import { fold } from "../fold";
import { dropForgotten } from "../forgetting/forgotten";
import { project } from "../project";
import { temporary } from "../temporary";
import type { FoldedContact } from "./folded-contact";
import { forgetSpansOf, spanImport } from "./forget-spans";

/**
 * Makes the records that spans gave these contacts be exactly these, and brings journeys up to date.
 * Unlike other records they have one version: the spans themselves are what happened. Where these are gone,
 * of \`settled\` contacts, what is known stays and is only added to.
 */
export async function replaceContacts(
  sql: TransactionSql,
  source: number,
  contacts: FoldedContact[],
  settled: ReadonlySet<string>,
): Promise<void> {
  const importId = await importOf(sql, source);
  await keepOpen(sql, source, contacts);
  const named = contacts.map(({ interaction }) => interaction);
  const rows = contacts.flatMap(({ versions }) =>
    versions.map(({ type, externalId, parent, version, content }) => ({
      record_type: type,
      external_id: externalId,
      parent,
      version,
      content: JSON.parse(content) as unknown,
    })),
  );
  await temporary(
    sql,
    "fresh",
    sql`
    select ${source}::smallint as source_id, record_type, external_id, parent, coalesce(version, now()) as version,
      content, md5(content::text)::uuid as hash, true as is_counted
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given(
      record_type record_type, external_id text, parent text, version timestamptz, content jsonb)`,
  );
  const dropped = await dropForgotten(sql, "fresh");
  if (dropped.length > 0)
    await forgetSpansOf(
      sql,
      sql`
      select ${source}::smallint as source_id, unnest(${dropped.map(({ contact }) => contact)}::text[]) as external_id`,
    );
  await temporary(
    sql,
    "known",
    sql`
    select id, record_type, external_id, interaction_external_id as parent, version, content_hash as hash
    from records
    where source_id = ${source} and import_id = ${importId}
      and (record_type = 'interaction' and external_id = any(${named}::text[])
        or record_type = 'evaluation' and interaction_external_id = any(${named}::text[]))`,
  );
  await sql`
    with same as (
      delete from fresh using known
      where (known.record_type, known.external_id, known.version, known.hash)
        = (fresh.record_type, fresh.external_id, fresh.version, fresh.hash)
      returning known.id)
    delete from known
    where id in (select id from same)
      or coalesce(parent, external_id) = any(${[...settled]}::text[])`;
  await write(sql, source, importId);
}

async function write(sql: TransactionSql, source: number, importId: number): Promise<void> {
  const parts = await temporary(
    sql,
    "changed_parts",
    sql`
    select distinct ${source}::smallint as source_id, record_type, external_id
    from (select record_type, external_id from fresh union all select record_type, external_id from known) changed
    where record_type = 'evaluation'`,
  );
  const refolds = await temporary(
    sql,
    "refolds",
    sql`
    select distinct ${source}::smallint as source_id, coalesce(parent, external_id) as external_id
    from (select parent, external_id from fresh union all select parent, external_id from known) changed`,
  );
  if (refolds > 0) {
    await sql`
      update imports set finished_at = clock_timestamp(), new_count = new_count + fresh_ones.n
      from (
        select count(*) as n from fresh
        where not exists (
          select from known
          where (known.record_type, known.external_id) = (fresh.record_type, fresh.external_id))) fresh_ones
      where id = ${importId}`;
    await sql`delete from records where id in (select id from known)`;
    await sql`
      insert into records (
        source_id, record_type, external_id, interaction_external_id, version, import_id, content_hash, content)
      select ${source}, record_type, external_id, parent, version, ${importId}, hash, content from fresh`;
    await fold(sql, null);
    await project(sql, { parts, refolds });
  }
}

async function importOf(sql: TransactionSql, source: number): Promise<number> {
  const [found] = await sql`
    select id from imports
    where source_id = ${source} and name = ${spanImport} and undone_at is null order by id limit 1`;
  if (found) return found.id as number;
  const [made] =
    await sql`insert into imports (name, source_id) values (${spanImport}, ${source}) returning id`;
  return made?.id as number;
}

async function keepOpen(sql: TransactionSql, source: number, contacts: FoldedContact[]): Promise<void> {
  const open = contacts.filter(({ closesAt }) => closesAt !== null);
  const named = contacts.map(({ interaction }) => interaction);
  await sql`delete from open_contacts where source_id = ${source} and interaction = any(${named}::text[])`;
  const rows = open.map(({ interaction, closesAt }) => ({ interaction, closes_at: closesAt }));
  await sql`
    insert into open_contacts (source_id, interaction, closes_at)
    select ${source}, interaction, closes_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given(interaction text, closes_at timestamptz)`;
}
