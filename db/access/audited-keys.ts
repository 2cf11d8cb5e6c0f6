import type { Sql } from "postgres";
import type { Viewer } from "../viewer";
import { createKey, type KnownKey, revokeKey } from "./api-keys";
import { recordAudit } from "./audit";

type Actor = Pick<Viewer, "userId" | "name">;

/** Makes a key, and writes down who did. Its text is in the answer and nowhere else. */
export async function makeKey(
  sql: Sql,
  by: Actor,
  made: Pick<KnownKey, "name" | "scope" | "source">,
): Promise<{ id: number; key: string }> {
  const answer = await createKey(sql, made);
  const detail = `${made.name}, scope ${made.scope}${made.source === null ? "" : `, for ${made.source} alone`}`;
  await recordAudit(sql, by, { action: "key_created", subject: `key ${answer.id}`, detail });
  return answer;
}

/** False: there is no such key that still opens anything. */
export async function withdrawKey(sql: Sql, by: Actor, id: number): Promise<boolean> {
  const isRevoked = await revokeKey(sql, id);
  if (isRevoked) await recordAudit(sql, by, { action: "key_revoked", subject: `key ${id}` });
  return isRevoked;
}
