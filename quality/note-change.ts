import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

export type SessionWhat =
  | "planned"
  | "changed"
  | "held"
  | "followed_up"
  | "cancelled"
  | "acknowledged"
  | "undone";

/** Adds a line to the history of a session; `before` is what undo puts back, null where it cannot. */
export async function noteChange(
  database: Database,
  userId: number | null,
  sessionId: number,
  what: SessionWhat,
  before: unknown,
): Promise<void> {
  await database.execute(sql`
    insert into coaching_changes (session_id, user_id, what, before)
    values (${sessionId}, ${userId}, ${what}, ${before === null ? null : JSON.stringify(before)}::jsonb)`);
}
