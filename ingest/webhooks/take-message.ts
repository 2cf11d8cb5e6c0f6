import { createHash } from "node:crypto";
import type { Sql, TransactionSql } from "postgres";
import type { Arrival } from "../delivery";
import { type PushReceipt, receiptOf } from "../push";
import { arrivals } from "../read-json";
import { speakingFor } from "../speaking-for";
import { kindOf, type WebhookKind } from "./kinds";
import { believed, type Sent } from "./signature";

/** Why a believed message cannot be read: a sentence. */
export class Malformed extends Error {}

export type MessageReceipt = PushReceipt & {
  /** Whether the same message was taken before, so that nothing was done. */
  repeated: boolean;
};

export type Endpoint = { id: number; source: string; kind: WebhookKind; secrets: string[] };

const keptDays = 7;
const sweptAtOnce = 1000;

/**
 * Takes in one signed message; `now` in milliseconds. Its id is kept in the transaction that keeps its
 * records, so it is taken once however often it comes. A message with an update that came ahead of its
 * contact is not remembered, so that it can be sent again. `admit` is called once the message is believed,
 * and throws when it comes at the wrong moment. Throws `Unsigned` or `Malformed`.
 */
export async function takeMessage(
  sql: Sql,
  endpoint: Endpoint,
  sent: Sent,
  now: number,
  admit: () => void = () => {},
): Promise<MessageReceipt> {
  const { scheme, adapter, messageId, words } = kindOf(endpoint.kind);
  const signature = believed(scheme, sent, endpoint.secrets, now);
  admit();
  const payload = json(sent.bytes);
  const records = adapter(payload, endpoint.source);
  if (!records) throw new Malformed(`The message is not ${words}.`);
  const id = digest(signature.id ?? messageId(payload) ?? `${signature.signedAt} ${digest(sent.bytes)}`);
  return (await sql.begin(async (transaction) => {
    if (!(await isNew(transaction, endpoint.id, id))) return { ...nothing(), repeated: true };
    const read = arrivalsOf(records, endpoint.source);
    const receipt =
      records.length === 0
        ? nothing()
        : await receiptOf(transaction, `Webhook "${endpoint.source}"`, endpoint.source, read);
    await transaction`
      update webhooks set last_message_at = now()
      where id = ${endpoint.id} and (last_message_at is null or last_message_at < now() - interval '1 minute')`;
    if (receipt.rejected.some(({ code }) => code === "incomplete"))
      await transaction`
        delete from webhook_messages where webhook_id = ${endpoint.id} and message_id = ${id}`;
    return { ...receipt, repeated: false };
  })) as MessageReceipt;
}

const nothing = (): PushReceipt => ({ accepted: 0, updated: 0, unchanged: 0, rejected: [] });

/** Keeps the id of a message. One that is being taken at this moment is waited for. */
async function isNew(sql: TransactionSql, webhookId: number, messageId: string): Promise<boolean> {
  await sql`
    delete from webhook_messages where (webhook_id, message_id) in (
      select webhook_id, message_id from webhook_messages where at < now() - ${keptDays} * interval '1 day'
      limit ${sweptAtOnce} for update skip locked)`;
  const kept = await sql`
    insert into webhook_messages (webhook_id, message_id) values (${webhookId}, ${messageId})
    on conflict do nothing returning webhook_id`;
  return kept.length > 0;
}

async function* arrivalsOf(records: unknown[], source: string): AsyncGenerator<Arrival[]> {
  yield arrivals(records).map(speakingFor(source, "webhook"));
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Malformed("The message is not JSON in UTF-8.");
  }
}

function digest(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("base64url");
}
