import { sql } from "drizzle-orm";
import { boolean, doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import { interactions } from "./interactions";
import { agentKind, channel, messageRole, promiseFate, surveyKind, surveyStatus } from "./words";

/** A CSAT, CES or NPS answer, or the offer of one, with its own scale and direction. */
export const surveyResponses = pgTable(
  "survey_responses",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    /** Null for a survey about the relationship (NPS) rather than one contact. */
    interactionId: id("interaction_id").references(() => interactions.id, { onDelete: "cascade" }),
    /** The record that brought it, when it did not come inside its interaction. */
    recordId: id("record_id"),
    customerId: id("customer_id"),
    kind: surveyKind().notNull(),
    status: surveyStatus().notNull(),
    score: doublePrecision(),
    scaleMin: doublePrecision("scale_min"),
    scaleMax: doublePrecision("scale_max"),
    higherIsBetter: boolean("higher_is_better").notNull().default(true),
    label: text(),
    comment: text(),
    subject: text(),
    offeredAt: at("offered_at"),
    respondedAt: at("responded_at"),
  },
  (t) => [
    index("survey_responses_interaction").on(t.interactionId),
    index("survey_responses_record").on(t.recordId),
    index("survey_responses_customer").on(t.customerId),
    index("survey_responses_nps").on(t.customerId, t.respondedAt).where(sql`kind = 'nps'`),
  ],
);

/** What a customer was told would happen. */
export const promises = pgTable(
  "promises",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    /** The contact in which it was given. */
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    what: text().notNull(),
    by: text(),
    madeAt: at("made_at").notNull(),
    /** Null: nobody said by when. */
    dueAt: at("due_at"),
    fate: promiseFate().notNull().default("unknown"),
    settledAt: at("settled_at"),
    evidence: text(),
  },
  (t) => [index("promises_interaction").on(t.interactionId), index("promises_due").on(t.dueAt)],
);

/** A score that somebody or something gave an interaction. */
export const evaluations = pgTable(
  "evaluations",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    name: text().notNull(),
    score: doublePrecision(),
    label: text(),
    passed: boolean(),
    scaleMin: doublePrecision("scale_min"),
    scaleMax: doublePrecision("scale_max"),
    explanation: text(),
    kind: text(),
    evaluator: text(),
    evaluatorVersion: text("evaluator_version"),
    target: text(),
    at: at("at"),
  },
  (t) => [index("evaluations_interaction").on(t.interactionId)],
);

export const messages = pgTable(
  "messages",
  {
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    at: at("at"),
    role: messageRole().notNull(),
    author: text(),
    text: text().notNull(),
    redacted: boolean().notNull().default(false),
    sentiment: doublePrecision(),
  },
  (t) => [primaryKey({ columns: [t.interactionId, t.position] })],
);

/** A handoff as its source reported it. `journeys` turns it, or the lack of it, into a row of `handoffs`. */
export const reportedHandoffs = pgTable(
  "reported_handoffs",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    fromInteractionId: id("from_interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    /** External id in the same source: the receiving interaction may arrive later. */
    toExternalId: text("to_external_id"),
    toChannel: channel("to_channel"),
    toAgentKind: agentKind("to_agent_kind"),
    requestedAt: at("requested_at"),
    connected: boolean(),
    contextRead: boolean("context_read"),
    evidence: text(),
    reason: text(),
  },
  (t) => [index("reported_handoffs_from").on(t.fromInteractionId)],
);
