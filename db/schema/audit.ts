import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { users } from "./access";
import { at, id } from "./columns";

/** Who did what, in order. Rows are only ever added: a trigger refuses to change or delete one. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    at: at("at").notNull().defaultNow(),
    /** Null: a key, a command, or nobody who is known (a refused sign-in). */
    userId: integer("user_id").references(() => users.id),
    /** What they were called then. */
    actor: text().notNull(),
    /** One of `auditActions`. */
    action: text().notNull(),
    /** What it was done to: `journey 42`, `key 3`, `source zendesk-eu`. */
    subject: text().notNull(),
    detail: text().notNull(),
  },
  (t) => [index("audit_entries_user").on(t.userId, t.id), index("audit_entries_action").on(t.action, t.id)],
);
