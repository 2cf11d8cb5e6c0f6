import type { Sql } from "postgres";
import { sealed, unsealed } from "./sealed";

/** For how long the secrets before the newest still count. */
export const rotationHours = 24;

export type Webhook = { id: number; source: string; kind: string; secrets: string[] };

export type ListedWebhook = {
  source: string;
  kind: string;
  created_at: Date;
  last_message_at: Date | null;
  secrets: number;
  rotated_until: Date | null;
};

export function webhooks(sql: Sql): Promise<ListedWebhook[]> {
  return sql<ListedWebhook[]>`
    select source, kind, webhooks.created_at, last_message_at, count(webhook_secrets)::integer as secrets,
      max(expires_at) as rotated_until
    from webhooks
    left join webhook_secrets on webhook_id = webhooks.id and (expires_at is null or expires_at > now())
    group by webhooks.id order by source`;
}

/** The webhook of a source with all secrets that count now; those that cannot be read any more are left out. */
export async function webhookOf(sql: Sql, source: string, master: string): Promise<Webhook | null> {
  const rows = await sql<{ id: number; kind: string; sealed: string }[]>`
    select webhooks.id, kind, sealed
    from webhooks join webhook_secrets on webhook_id = webhooks.id
    where source = ${source} and (expires_at is null or expires_at > now())
    order by webhook_secrets.id desc`;
  const [first] = rows;
  if (!first) return null;
  const secrets = rows.map((row) => unsealed(row.sealed, master)).filter((secret) => secret !== null);
  return { id: first.id, source, kind: first.kind, secrets };
}

type Made = { source: string; kind: string; secret: string };

/** False: the source has one already. */
export async function addWebhook(sql: Sql, { source, kind, secret }: Made, master: string): Promise<boolean> {
  const made = await sql`
    with made as (
      insert into webhooks (source, kind) values (${source}, ${kind}) on conflict do nothing returning id)
    insert into webhook_secrets (webhook_id, sealed) select id, ${sealed(secret, master)} from made
    returning id`;
  return made.length > 0;
}

/** Gives a webhook a new secret. The ones before count until the answered instant; null: no such webhook. */
export async function rotateWebhook(
  sql: Sql,
  source: string,
  secret: string,
  master: string,
): Promise<Date | null> {
  return sql.begin(async (transaction) => {
    const [found] = await transaction`select id from webhooks where source = ${source} for update`;
    if (!found) return null;
    await transaction`
      update webhook_secrets set expires_at = now() + ${rotationHours} * interval '1 hour'
      where webhook_id = ${found.id as number} and expires_at is null`;
    const [made] = await transaction<{ until: Date }[]>`
      insert into webhook_secrets (webhook_id, sealed) values (${found.id as number}, ${sealed(secret, master)})
      returning now() + ${rotationHours} * interval '1 hour' as until`;
    return made?.until ?? null;
  });
}

/** False: the source has none. What its messages brought stays. */
export async function removeWebhook(sql: Sql, source: string): Promise<boolean> {
  const removed = await sql`delete from webhooks where source = ${source} returning id`;
  return removed.length > 0;
}
