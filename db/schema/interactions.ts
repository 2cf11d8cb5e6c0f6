import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import {
  agentKind,
  channel,
  direction,
  messageRole,
  outcome,
  promiseFate,
  slaState,
  status,
  surveyKind,
  surveyStatus,
} from "./words";

/**
 * One contact on one channel with one agent. Written by `ingest`; `journey_id` by `journeys`.
 * Without foreign keys: its only writer joins what it refers to, and five checks a row cost more than
 * the row.
 */
export const interactions = pgTable(
  "interactions",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    sourceId: smallint("source_id").notNull(),
    externalId: text("external_id").notNull(),
    version: at("version").notNull(),
    importId: integer("import_id").notNull(),
    identityId: id("identity_id"),
    /** Null: unlinked, nobody knows who it was. */
    customerId: id("customer_id"),
    journeyId: id("journey_id"),
    caseKey: text("case_key"),
    channel: channel().notNull(),
    channelRaw: text("channel_raw"),
    direction: direction().notNull(),
    status: status().notNull(),
    startedAt: at("started_at").notNull(),
    /** Null while open, and where the source gave an end before the start. */
    endedAt: at("ended_at"),
    intentId: integer("intent_id"),
    teamId: integer("team_id"),
    agentId: integer("agent_id"),
    agentKind: agentKind("agent_kind"),
    model: text(),
    knowledgeVersion: text("knowledge_version"),
    outcome: outcome().notNull(),
    partiallyResolved: boolean("partially_resolved").notNull().default(false),
    /** Who says how it ended: customer, agent, system, ai_eval, inferred. */
    outcomeSource: text("outcome_source"),
    endReason: text("end_reason"),
    sla: slaState().notNull().default("none"),
    queueMs: integer("queue_ms"),
    talkMs: integer("talk_ms"),
    holdMs: integer("hold_ms"),
    afterContactMs: integer("after_contact_ms"),
    handleMs: integer("handle_ms"),
    /** Whether this contact's agent read the note of the one before; null: not observable. */
    contextRead: boolean("context_read"),
    surveyOffered: boolean("survey_offered").notNull().default(false),
    /** The headline answers, copied from `survey_responses`; the scale says which series they belong to. */
    csatScore: doublePrecision("csat_score"),
    csatScale: text("csat_scale"),
    cesScore: doublePrecision("ces_score"),
    cesScale: text("ces_scale"),
    custom: jsonb(),
  },
  (t) => [
    unique("interactions_source_external_id").on(t.sourceId, t.externalId),
    index("interactions_customer").on(t.customerId, t.startedAt),
    index("interactions_journey").on(t.journeyId),
    index("interactions_case").on(t.caseKey).where(sql`case_key is not null`),
    index("interactions_started").on(t.startedAt),
    index("interactions_unlinked").on(t.startedAt).where(sql`customer_id is null and direction = 'inbound'`),
    index("interactions_identity_unlinked")
      .on(t.identityId)
      .where(sql`customer_id is null and identity_id is not null`),
    index("interactions_agent").on(t.agentId, t.startedAt),
    index("interactions_ended").on(sql`coalesce(${t.endedAt}, ${t.startedAt})`),
  ],
);

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
