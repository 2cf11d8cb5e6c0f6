import type { TransactionSql } from "postgres";
import { temporary } from "./temporary";

export type Counts = { accepted: number; updated: number; unchanged: number };

/**
 * Decides what of `staged` is news. What is the only version of its record, ever, stays in `staged`; all
 * else moves to `contested` with its verdict.
 */
export async function decide(sql: TransactionSql): Promise<Counts> {
  const contested = await temporary(
    sql,
    "contested",
    sql`
    select staged.*, md5(content::text)::uuid as hash, is_known, null::boolean as is_kept,
      null::integer as absorbed_by
    from staged
    join (
      select source_id, record_type, external_id, bool_or(is_known) as is_known
      from (
        select source_id, record_type, external_id, false as is_known
        from staged group by source_id, record_type, external_id having count(*) > 1
        union all
        select staged.source_id, staged.record_type, staged.external_id, true
        from staged join records using (source_id, record_type, external_id)) keys
      group by source_id, record_type, external_id) keys using (source_id, record_type, external_id)`,
  );
  if (contested > 0) {
    await sql`delete from staged using contested where staged.position = contested.position`;
    await judgeDated(sql);
    await mergeUndated(sql);
    await judgeUndated(sql);
  }
  return count(sql);
}

/** A version with a date of its own is the same as one that has both its date and its content. */
async function judgeDated(sql: TransactionSql): Promise<void> {
  await sql`
    update contested set is_kept = repeat = 1 and not is_stored
    from (
      select position,
        row_number() over (
          partition by source_id, record_type, external_id, version, hash order by position) as repeat,
        exists (
          select from records
          where (records.source_id, records.record_type, records.external_id, records.version, content_hash)
            = (dated.source_id, dated.record_type, dated.external_id, dated.version, hash)) as is_stored
      from contested dated where version is not null) judged
    where judged.position = contested.position`;
}

/** Versions without a date count as one, the last row of their record in the delivery. */
async function mergeUndated(sql: TransactionSql): Promise<void> {
  await sql`
    with merged as (
      select source_id, record_type, external_id, fold(content order by position) as content,
        max(position) as position
      from contested where version is null
      group by source_id, record_type, external_id having count(*) > 1)
    update contested
    set is_kept = case when contested.position < merged.position then false end,
      absorbed_by = case when contested.position < merged.position then merged.position end,
      content = case when contested.position < merged.position then contested.content else merged.content end
    from merged
    where contested.version is null
      and (contested.source_id, contested.record_type, contested.external_id)
        = (merged.source_id, merged.record_type, merged.external_id)`;
}

/** A version without a date is news when it would change what is known. */
async function judgeUndated(sql: TransactionSql): Promise<void> {
  await sql`
    with known as (
      select source_id, record_type, external_id, fold(records.content order by records.version, records.id) as content
      from records
      where (source_id, record_type, external_id) in (
        select source_id, record_type, external_id from contested where version is null and is_kept is null)
      group by source_id, record_type, external_id)
    update contested set is_kept = coalesce(known.content || contested.content <> known.content, true)
    from contested undated left join known using (source_id, record_type, external_id)
    where undated.position = contested.position and contested.version is null and contested.is_kept is null`;
}

async function count(sql: TransactionSql): Promise<Counts> {
  const [counts] = await sql`
    with tallied as (
      select case
        when contested.absorbed_by is not null then
          case when whole.is_kept and contested.content <> whole.content
            then 'updated' else 'unchanged' end
        when not contested.is_kept then 'unchanged'
        when contested.is_known then 'updated'
        when row_number() over (
          partition by contested.source_id, contested.record_type, contested.external_id, contested.is_kept
          order by contested.position) = 1 then 'accepted'
        else 'updated' end as verdict
      from contested left join contested whole on whole.position = contested.absorbed_by
      where contested.is_counted)
    select
      (select count(*) from staged where is_counted)::integer
        + (count(*) filter (where verdict = 'accepted'))::integer as accepted,
      (count(*) filter (where verdict = 'updated'))::integer as updated,
      (count(*) filter (where verdict = 'unchanged'))::integer as unchanged
    from tallied`;
  return counts as Counts;
}
