import type { Sql } from "postgres";
import type { Viewer } from "../viewer";
import { recordAudit } from "./audit";
import { addWebhook, removeWebhook, rotateWebhook } from "./webhooks";

type Actor = Pick<Viewer, "userId" | "name">;

/** As `addWebhook`, and writes down who did. */
export async function openWebhook(sql: Sql, by: Actor, ...asked: Asked<typeof addWebhook>): Promise<boolean> {
  const isNew = await addWebhook(sql, ...asked);
  const [{ source, kind }] = asked;
  if (isNew) await note(sql, by, source, `added, for ${kind}`);
  return isNew;
}

/** As `rotateWebhook`, and writes down who did. */
export async function renewSecret(
  sql: Sql,
  by: Actor,
  ...asked: Asked<typeof rotateWebhook>
): Promise<Date | null> {
  const until = await rotateWebhook(sql, ...asked);
  if (until !== null) await note(sql, by, asked[0], "new secret");
  return until;
}

/** As `removeWebhook`, and writes down who did. */
export async function closeWebhook(sql: Sql, by: Actor, source: string): Promise<boolean> {
  const isGone = await removeWebhook(sql, source);
  if (isGone) await note(sql, by, source, "removed");
  return isGone;
}

type Asked<F extends (sql: Sql, ...rest: never[]) => unknown> = F extends (
  sql: Sql,
  ...rest: infer R
) => unknown
  ? R
  : never;

function note(sql: Sql, by: Actor, source: string, detail: string): Promise<void> {
  return recordAudit(sql, by, { action: "webhook_changed", subject: `webhook ${source}`, detail });
}
