import type { JSONValue, TransactionSql } from "postgres";
import type { PushReceipt } from "./push";

/** The key was given with something else before. */
export class KeyReused extends Error {}

const keptHours = 24;
const sweptAtOnce = 1000;

export type Once = { apiKeyId: number; key: string; digest: string };

/**
 * Does the work and keeps its receipt with it, in one transaction; what comes again within a day under
 * the same key gets the receipt from then. A second one that comes meanwhile waits for the first.
 */
export async function onlyOnce(
  sql: TransactionSql,
  { apiKeyId, key, digest }: Once,
  work: () => Promise<PushReceipt>,
): Promise<{ receipt: PushReceipt; isRepeated: boolean }> {
  await sweep(sql);
  const [first] = await sql`
    insert into push_answers (api_key_id, key, digest) values (${apiKeyId}, ${key}, ${digest})
    on conflict (api_key_id, key) do update set digest = excluded.digest, answer = null, at = now()
      where push_answers.at < now() - ${keptHours} * interval '1 hour'
    returning api_key_id`;
  if (first) {
    const receipt = await work();
    await sql`
      update push_answers set answer = ${sql.json(receipt as unknown as JSONValue)}
      where api_key_id = ${apiKeyId} and key = ${key}`;
    return { receipt, isRepeated: false };
  }
  const [known] = await sql`
    select digest, answer from push_answers where api_key_id = ${apiKeyId} and key = ${key}`;
  if (known?.digest !== digest) throw new KeyReused(key);
  return { receipt: known.answer as PushReceipt, isRepeated: true };
}

/** Rows that another transaction holds are left to it, so that nobody waits for the sake of tidiness. */
async function sweep(sql: TransactionSql): Promise<void> {
  await sql`
    delete from push_answers where (api_key_id, key) in (
      select api_key_id, key from push_answers where at < now() - ${keptHours} * interval '1 hour'
      limit ${sweptAtOnce} for update skip locked)`;
}
