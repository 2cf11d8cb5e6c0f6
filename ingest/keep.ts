import type { TransactionSql } from "postgres";
import type { Changes } from "./project";
import { temporary } from "./temporary";

/** Writes what is news into `records`. What came without a version has the moment it was received. */
export async function keep(sql: TransactionSql, importId: number, received: string): Promise<void> {
  const version = sql`
    (source_id, record_type, external_id, interaction_external_id, version, import_id, content_hash, content)
    select source_id, record_type, external_id, parent, coalesce(version, ${received}), ${importId},
      md5(content::text)::uuid, content`;
  await sql`insert into records ${version} from staged`;
  // In their order: of two with the same version the one with the higher id was received later.
  await sql`insert into records ${version} from contested where is_kept order by position`;
}

/**
 * Says what has to be written anew, in two temporary tables: `refolds`, the contacts that had versions
 * before or that a part or a deletion arrived for, and `changed_parts`, the records of their own.
 */
export async function findChanges(sql: TransactionSql): Promise<Changes> {
  const parts = await temporary(
    sql,
    "changed_parts",
    sql`
    select source_id, record_type, external_id, parent from staged
    where record_type not in ('interaction', 'delete')
    union
    select source_id, record_type, external_id, parent from contested
    where record_type not in ('interaction', 'delete') and is_kept`,
  );
  const refolds = await temporary(
    sql,
    "refolds",
    sql`
    select source_id, external_id
    from (
      select source_id, external_id from staged where record_type = 'delete'
      union
      select source_id, external_id from contested where record_type in ('interaction', 'delete') and is_kept
      union
      select source_id, parent from changed_parts where parent is not null
      union
      select records.source_id, interaction_external_id
      from records join changed_parts using (source_id, record_type, external_id)
      where interaction_external_id is not null) named
    where not exists (
      select from staged
      where (staged.source_id, staged.record_type, staged.external_id)
        = (named.source_id, 'interaction'::record_type, named.external_id))`,
  );
  return { parts, refolds };
}
