import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

/**
 * Makes the temporary table `touched_parts`: every record of its own, folded, that belongs to a contact of
 * `folded`, and those without a contact that changed (`changed_parts`): identities, surveys of customers.
 */
export async function foldParts(sql: TransactionSql): Promise<void> {
  await temporary(
    sql,
    "touched_parts",
    sql`
    with touched as (
      select records.source_id, record_type, records.external_id
      from folded join records
        on (records.source_id, interaction_external_id) = (folded.source_id, folded.external_id)
      union
      select source_id, record_type, external_id from changed_parts)
    select source_id, record_type, external_id,
      (array_agg(id order by version desc, id desc))[1] as record_id,
      fold(content order by version, id) as content
    from records join touched using (source_id, record_type, external_id)
    where record_type not in ('interaction', 'delete')
    group by source_id, record_type, external_id`,
  );
  // What belongs to a contact that is not here waits; what has moved to another contact is there already.
  await sql`
    delete from touched_parts
    where content ? 'interaction' and not exists (
      select from folded
      where (folded.source_id, folded.external_id) = (touched_parts.source_id, content ->> 'interaction'))`;
}
