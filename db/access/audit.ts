import type { Sql, TransactionSql } from "postgres";
import type { Viewer } from "../viewer";

/** What is written down of people and keys, and how it is read. */
export const auditActions = {
  sign_in: "signed in",
  sign_in_refused: "was refused at the sign-in",
  sign_out: "signed out",
  text_read: "read customers' words",
  export: "exported",
  import: "imported",
  import_undone: "took back an import",
  key_created: "made a key",
  key_revoked: "revoked a key",
  webhook_changed: "changed a webhook",
  link_changed: "changed who is one customer",
  person_changed: "changed who may sign in",
  settings_changed: "changed settings",
  customer_forgotten: "forgot a customer",
  text_forgotten: "forgot the words of a source",
} as const;
export type AuditAction = keyof typeof auditActions;

export type AuditEntry = {
  id: number;
  at: Date;
  user_id: number | null;
  actor: string;
  action: AuditAction;
  subject: string;
  detail: string;
};

type Actor = Pick<Viewer, "userId" | "name">;

/** Somebody at the machine itself, who runs commands. */
export const commandLine: Actor = { userId: null, name: "command line" };

const longest = 500;

/** Writes down that somebody did something. Rows are only ever added. */
export async function recordAudit(
  sql: Sql | TransactionSql,
  { userId, name }: Actor,
  { action, subject, detail = "" }: { action: AuditAction; subject: string; detail?: string },
): Promise<void> {
  await sql`
    insert into audit_entries (user_id, actor, action, subject, detail)
    values (${userId}, ${storable(name)}, ${action}, ${storable(subject)}, ${storable(detail)})`;
}

/** What a name or a file brought along must not keep the entry from being written. */
function storable(text: string): string {
  return text.slice(0, longest).replaceAll(/[\0\p{Surrogate}]/gu, "\ufffd");
}

export type AuditQuestion = {
  /** Entries before this id; null: from the newest. */
  before: number | null;
  limit: number;
  action: AuditAction | null;
  userId: number | null;
};

/** Newest first. */
export function auditEntries(
  sql: Sql,
  { before, limit, action, userId }: AuditQuestion,
): Promise<AuditEntry[]> {
  return sql<AuditEntry[]>`
    select id::double precision, at, user_id, actor, action, subject, detail from audit_entries
    where ${before === null ? sql`true` : sql`id < ${before}`}
      and ${action === null ? sql`true` : sql`action = ${action}`}
      and ${userId === null ? sql`true` : sql`user_id = ${userId}`}
    order by id desc limit ${limit}`;
}
