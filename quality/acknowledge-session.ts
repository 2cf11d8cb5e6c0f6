import { sql } from "drizzle-orm";
import { fingerprint, secret } from "@/db/access/secret";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { changeSession, type SeenSession } from "./change-session";
import { noteChange } from "./note-change";

const longestWords = 2000;
const linkDays = 14;
const tooLong = "At most 2,000 characters.";

/** What an agent sees of a session by the link: what was agreed, and nothing else. */
export type Agreed = {
  agentName: string;
  topic: string;
  metric: string;
  intent: string | null;
  heldOn: string;
  followUpOn: string | null;
  targetValue: number | null;
  targetDueOn: string | null;
};

/** Writes down that the agent said yes, and in which words. Null: done; else why not. */
export function acknowledgeSaid(
  database: Database,
  viewer: Viewer,
  seen: SeenSession,
  words: string,
): Promise<string | null> {
  if (words.trim() === "") return Promise.resolve("Write down what the agent said.");
  if (words.length > longestWords) return Promise.resolve(tooLong);
  const set = sql`acknowledged_at = now(), acknowledged_by = 'said', acknowledged_words = ${words.trim()},
    link_hash = null, link_expires_at = null`;
  return changeSession(database, viewer, seen, "acknowledged", set, sql`held_on is not null`);
}

/**
 * A one-time link for the agent, who has no sign-in; it voids the one before and opens for 14 days. Only the
 * hash of its token is kept, so it is told once.
 */
export async function acknowledgementLink(
  database: Database,
  viewer: Viewer,
  seen: SeenSession,
): Promise<{ token: string } | { refusal: string }> {
  const token = secret();
  const set = sql`link_hash = ${fingerprint(token)}, link_expires_at = now() + make_interval(days => ${linkDays})`;
  const open = sql`held_on is not null and acknowledged_at is null and cancelled_at is null`;
  const refusal = await changeSession(database, viewer, seen, null, set, open);
  return refusal === null ? { token } : { refusal };
}

/** What the link opens; null once it is used, too old or voided, and for anything that never was one. */
export async function agreedBehind(database: Database, token: string): Promise<Agreed | null> {
  const [found] = await database.execute<Agreed>(sql`
    select agents.name as "agentName", topic, metric, intent, held_on::text as "heldOn",
      follow_up_on::text as "followUpOn", target_value as "targetValue", target_due_on::text as "targetDueOn"
    from coaching_sessions join agents on agents.id = agent_id where ${opens(token)}`);
  return found ?? null;
}

/** Uses the link up. Null: done; else why not, in a sentence. */
export async function acknowledgeByLink(
  database: Database,
  token: string,
  words: string,
): Promise<string | null> {
  if (words.length > longestWords) return tooLong;
  return database.transaction(async (transaction) => {
    const [done] = await transaction.execute<{ id: number }>(sql`
      update coaching_sessions set acknowledged_at = now(), acknowledged_by = 'link', version = version + 1,
        acknowledged_words = ${words.trim() || null}, link_expires_at = null
      where ${opens(token)} returning id`);
    if (!done) return "This link has been used already, has expired, or a newer one has replaced it.";
    await noteChange(transaction, null, done.id, "acknowledged", null);
    return null;
  });
}

/** Whether this link was the one that an agent agreed by. */
export async function isUsedLink(database: Database, token: string): Promise<boolean> {
  const found = await database.execute(sql`
    select from coaching_sessions where link_hash = ${fingerprint(token)} and acknowledged_by = 'link'`);
  return found.length > 0;
}

const opens = (token: string) =>
  sql`link_hash = ${fingerprint(token)} and link_expires_at > now() and held_on is not null
    and acknowledged_at is null and cancelled_at is null`;
