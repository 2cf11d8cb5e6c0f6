import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, smallint, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./access";
import { at } from "./columns";

/** A scorecard; what it is called and what it asks is in its versions. */
export const scorecards = pgTable("scorecards", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  /** Null: somebody who is gone. */
  createdBy: integer("created_by").references(() => users.id, { onDelete: "set null" }),
  createdAt: at("created_at").notNull().defaultNow(),
  /** Nothing new is judged on it; what was judged stays. */
  archivedAt: at("archived_at"),
});

/** What a scorecard asks. A published version is never changed: what is edited is the draft of the next one. */
export const scorecardVersions = pgTable(
  "scorecard_versions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    scorecardId: integer("scorecard_id")
      .notNull()
      .references(() => scorecards.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    /** Sections and their questions: see `quality/scorecards/card.ts`. */
    card: jsonb().notNull(),
    /** What the draft was before its last changes, oldest first. */
    past: jsonb().notNull().default([]),
    /** How often the draft was changed: who changes an older state is told instead of undoing the newer one. */
    edit: integer().notNull().default(0),
    changedBy: integer("changed_by").references(() => users.id, { onDelete: "set null" }),
    changedAt: at("changed_at").notNull().defaultNow(),
    /** Null: the draft. */
    publishedAt: at("published_at"),
  },
  (t) => [
    unique("scorecard_versions_number").on(t.scorecardId, t.number),
    uniqueIndex("scorecard_versions_draft").on(t.scorecardId).where(sql`published_at is null`),
  ],
);
