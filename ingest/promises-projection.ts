import type { TransactionSql } from "postgres";

/** Writes what customers were promised in the contacts of `folded`, or by records of their own. */
export async function writePromises(sql: TransactionSql): Promise<void> {
  await sql`
    with given as (
      select source_id, external_id, promise, place
      from folded cross join lateral jsonb_array_elements(promises) with ordinality as listed(promise, place)
      where jsonb_array_length(promises) > 0
      union all
      select source_id, content ->> 'interaction', content,
        1000000 + row_number() over (order by external_id collate "C")
      from touched_parts where record_type = 'promise')
    insert into promises (interaction_id, what, by, made_at, due_at, fate, settled_at, evidence)
    select interactions.id, what, by, coalesce(made_at, started_at), due_at, coalesce(fate, 'unknown'),
      settled_at, evidence
    from given join interactions using (source_id, external_id)
    cross join lateral jsonb_to_record(promise) as fields(
      what text, by text, made_at timestamptz, due_at timestamptz, fate promise_fate, settled_at timestamptz,
      evidence text)
    order by interactions.id, place`;
}
