import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

/**
 * Writes anew which identities the contacts of `refolds` and `folded` and the changed identity records
 * name together, and answers how many that concerns. Makes the temporary table `shaken`: the identities whose links came, went or may differ.
 */
export async function linkIdentities(sql: TransactionSql): Promise<number> {
  const known = await temporary(
    sql,
    "shaken",
    sql`
    select distinct ends.identity_id
    from identity_links links
    cross join lateral (values (links.identity_id), (owner_id)) ends(identity_id)
    where (source_id, external_id) in (select source_id, external_id from refolds)
      or (record_type = 'identity'
        and (source_id, external_id) in (select source_id, external_id from changed_parts))`,
  );
  if (known > 0) await unlink(sql);
  const made = await sql`
    with made as (
      insert into identity_links (source_id, record_type, external_id, identity_id, owner_id, at)
      select source_id, 'interaction'::record_type, external_id, further.id, key.id, started_at
      from folded
      cross join lateral jsonb_array_elements(identifiers) with ordinality as given(identifier, place)
      join identities further on (further.kind, further.value) = (identifier ->> 0, identifier ->> 1)
      join identities key on (key.kind, key.value) = (identity_kind, identity_value)
      where jsonb_array_length(identifiers) > 1 and place > 1
      union all
      select source_id, 'identity'::record_type, external_id, a.id, b.id, null
      from touched_parts
      join identities a on (a.kind, a.value) = (content -> 'a' ->> 0, content -> 'a' ->> 1)
      join identities b on (b.kind, b.value) = (content -> 'b' ->> 0, content -> 'b' ->> 1)
      where record_type = 'identity' and not coalesce((content ->> 'unlink')::boolean, false)
      returning identity_id, owner_id)
    insert into shaken select identity_id from made union select owner_id from made`;
  return known + made.count;
}

async function unlink(sql: TransactionSql): Promise<void> {
  await sql`
    delete from identity_links
    where record_type = 'interaction'
        and (source_id, external_id) in (select source_id, external_id from refolds)
      or record_type = 'identity'
        and (source_id, external_id) in (select source_id, external_id from changed_parts)`;
}
