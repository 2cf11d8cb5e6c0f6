import type { TransactionSql } from "postgres";
import type { Delivery, Original } from "./delivery";

/**
 * Takes updates out of `staged` whose contact nobody has described yet: without channel and start there
 * is nothing to update. They are refused, so that they can be sent again after it. Answers how many.
 */
export async function refusePartial(sql: TransactionSql, delivery: Delivery): Promise<number> {
  const refused = await sql`
    with partial as (
      select distinct source_id, external_id from staged where original is not null),
    hopeless as (
      select source_id, external_id
      from (
        select source_id, external_id, content from staged join partial using (source_id, external_id)
        where record_type = 'interaction'
        union all
        select source_id, external_id, content from records join partial using (source_id, external_id)
        where record_type = 'interaction') versions
      group by source_id, external_id
      having not (bool_or(content ? 'channel') and bool_or(content ? 'started_at')))
    delete from staged using hopeless
    where staged.record_type = 'interaction'
      and (staged.source_id, staged.external_id) = (hopeless.source_id, hopeless.external_id)
    returning staged.external_id, staged.original,
      staged.content ? 'channel' as has_channel, staged.content ? 'started_at' as has_start`;
  const refusals = refused.map((row) => {
    const [index, line, original] = JSON.parse(row.original) as [number, number, Original];
    const path = row.has_channel ? "started_at" : "channel";
    return { index, line, original, externalId: row.external_id as string, path };
  });
  for (const { path, ...refusal } of refusals.sort((a, b) => a.index - b.index)) {
    const message = `“${path}” is needed: nothing is known yet of the contact ${refusal.externalId} that this could update.`;
    await delivery.refuse({ ...refusal, problems: [{ code: "incomplete", path, message }] });
  }
  return refusals.length;
}
