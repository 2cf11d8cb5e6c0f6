import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { apiKeys } from "./access";
import { at } from "./columns";

/** What a push with an `Idempotency-Key` was answered, kept for a day: the same again gets the same answer. */
export const pushAnswers = pgTable(
  "push_answers",
  {
    apiKeyId: integer("api_key_id")
      .notNull()
      .references(() => apiKeys.id, { onDelete: "cascade" }),
    key: text().notNull(),
    /** Of the body and of all else that says what was asked. */
    digest: text().notNull(),
    /** Null only inside the transaction that takes the push in. */
    answer: jsonb(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.apiKeyId, t.key] }), index("push_answers_at").on(t.at)],
);

/** An address under which another system sends signed messages, one a source. */
export const webhooks = pgTable("webhooks", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  /** Slug of the source that the messages speak for; it ends the address. */
  source: text().notNull().unique(),
  /** Whose messages they are: `standard`, `zendesk`, … */
  kind: text().notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  lastMessageAt: at("last_message_at"),
});

/** What messages are signed with. Several at once while one takes the place of another. */
export const webhookSecrets = pgTable(
  "webhook_secrets",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    webhookId: integer("webhook_id")
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    /** Encrypted, see `db/access/sealed.ts`: a signature can only be checked with the secret itself. */
    sealed: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at"),
  },
  (t) => [index("webhook_secrets_webhook").on(t.webhookId)],
);

/** Messages that were taken, by their ids, kept for seven days: one that comes again is not taken again. */
export const webhookMessages = pgTable(
  "webhook_messages",
  {
    webhookId: integer("webhook_id")
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    messageId: text("message_id").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.webhookId, t.messageId] }), index("webhook_messages_at").on(t.at)],
);
