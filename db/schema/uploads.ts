import { bigint, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { users } from "./access";
import { at } from "./columns";

/** A file that somebody brought to the import page, from its upload to its import. The file is beside the database. */
export const uploads = pgTable("uploads", {
  /** Random: also the name of the file. */
  id: text().primaryKey(),
  name: text().notNull(),
  bytes: bigint({ mode: "number" }).notNull(),
  /** Null: somebody who is gone. */
  userId: integer("user_id").references(() => users.id, { onDelete: "set null" }),
  createdAt: at("created_at").notNull().defaultNow(),
  /** given, trying, tried, importing, imported or failed. */
  state: text().notNull().default("given"),
  /** What was chosen about the file: see `ingest/uploads/choices.ts`. */
  choices: jsonb(),
  /** What the last try or the import came to. */
  result: jsonb(),
  /** Why it failed, in a sentence. */
  problem: text(),
  importId: integer("import_id"),
});
