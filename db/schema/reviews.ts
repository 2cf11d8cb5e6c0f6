import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./access";
import { calibrationItems } from "./calibrations";
import { at } from "./columns";
import { rootCauses } from "./flags";
import { scorecardVersions } from "./scorecards";
import { disputeOutcome, reviewSubject } from "./words";

/**
 * A person's judgement of a contact, or of the journey that it belongs to, on one version of a scorecard. It
 * names the contact as its source does, so that it outlives an import that is taken back and brought again.
 */
export const reviews = pgTable(
  "reviews",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    versionId: integer("version_id")
      .notNull()
      .references(() => scorecardVersions.id),
    subject: reviewSubject().notNull(),
    sourceId: smallint("source_id").notNull(),
    externalId: text("external_id").notNull(),
    /** Null: somebody who is gone. */
    reviewerId: integer("reviewer_id").references(() => users.id, { onDelete: "set null" }),
    /** Set: a blind judgement in a calibration, which is no review of an agent and shown nowhere else. */
    calibrationItemId: integer("calibration_item_id").references(() => calibrationItems.id, {
      onDelete: "cascade",
    }),
    startedAt: at("started_at").notNull().defaultNow(),
  },
  (t) => [
    index("reviews_contact").on(t.sourceId, t.externalId),
    index("reviews_version").on(t.versionId),
    uniqueIndex("reviews_once").on(
      t.reviewerId,
      t.versionId,
      t.subject,
      t.sourceId,
      t.externalId,
      sql`coalesce(${t.calibrationItemId}, 0)`,
    ),
  ],
);

/** A review as it was submitted, once or more often: amended, or changed by a dispute. Older ones stay. */
export const reviewRevisions = pgTable(
  "review_revisions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    reviewId: integer("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    /** 1, 2, …; null: a draft, of which a review has one at most. */
    number: smallint(),
    authorId: integer("author_id").references(() => users.id, { onDelete: "set null" }),
    /** By question: see `quality/scorecards/answers.ts`. */
    answers: jsonb().notNull(),
    summary: text().notNull().default(""),
    /** Why what went wrong went wrong. */
    rootCauseId: integer("root_cause_id").references(() => rootCauses.id),
    /** Why it was amended. */
    reason: text().notNull().default(""),
    /** 0..1; null: a draft, or no question applied. */
    score: doublePrecision(),
    failed: boolean().notNull().default(false),
    savedAt: at("saved_at").notNull().defaultNow(),
    submittedAt: at("submitted_at"),
  },
  (t) => [
    uniqueIndex("review_revisions_number").on(t.reviewId, t.number),
    uniqueIndex("review_revisions_draft").on(t.reviewId).where(sql`submitted_at is null`),
  ],
);

/** The objection of an agent's supervisor to a review, and what became of it. */
export const disputes = pgTable(
  "disputes",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    reviewId: integer("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    /** What it objects to. */
    revisionId: integer("revision_id")
      .notNull()
      .references(() => reviewRevisions.id, { onDelete: "cascade" }),
    openedBy: integer("opened_by").references(() => users.id, { onDelete: "set null" }),
    openedAt: at("opened_at").notNull().defaultNow(),
    /** When it should be answered. */
    dueAt: at("due_at").notNull(),
    /** Why, by the id of the question. */
    reasons: jsonb().notNull(),
    /** Null: open. */
    outcome: disputeOutcome(),
    answer: text().notNull().default(""),
    answeredBy: integer("answered_by").references(() => users.id, { onDelete: "set null" }),
    answeredAt: at("answered_at"),
    /** What the review was changed to. */
    changedRevisionId: integer("changed_revision_id").references(() => reviewRevisions.id),
  },
  (t) => [
    uniqueIndex("disputes_open").on(t.reviewId).where(sql`outcome is null`),
    index("disputes_revision").on(t.revisionId),
  ],
);
