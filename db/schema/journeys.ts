import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, pgView, smallint, text } from "drizzle-orm/pg-core";
import { users } from "./access";
import { at, id } from "./columns";
import { agentKind, channel, handoffFate, journeyOutcome, outcome, slaState } from "./words";

/**
 * One row a journey, rebuilt by `journeys/` for the customers that an import touched.
 * Its id is the id of the interaction that opened it. Outcome and silence are written as if the
 * journey were mature; whether it is, the reader decides: `matures_at <= as_of`.
 */
export const journeys = pgTable(
  "journeys",
  {
    id: id("id").primaryKey(),
    customerId: id("customer_id").notNull(),
    openedAt: at("opened_at").notNull(),
    maturesAt: at("matures_at").notNull(),
    lastContactAt: at("last_contact_at").notNull(),
    interactionCount: smallint("interaction_count").notNull(),
    contactCount: smallint("contact_count").notNull(),
    /** The contact after the one that opened it: what comes after both had several before. */
    secondContactId: id("second_contact_id"),
    handoffCount: smallint("handoff_count").notNull(),
    lostHandoffCount: smallint("lost_handoff_count").notNull(),
    /** The distinct channels, teams, … that the journey's inbound contacts touched, sorted. */
    channels: channel().array().notNull(),
    channelCount: smallint("channel_count").notNull(),
    /** Channels in order of contact, runs joined: `chat > voice`. */
    channelPath: text("channel_path").notNull(),
    intentIds: integer("intent_ids").array().notNull(),
    teamIds: integer("team_ids").array().notNull(),
    agentIds: integer("agent_ids").array().notNull(),
    agentKinds: agentKind("agent_kinds").array().notNull(),
    sourceIds: smallint("source_ids").array().notNull(),
    models: text().array().notNull().default(sql`'{}'`),
    knowledgeVersions: text("knowledge_versions").array().notNull().default(sql`'{}'`),
    /** Contacts with a known outcome, those of them that were resolved, and the outcome of the last. */
    knownCount: smallint("known_count").notNull().default(0),
    resolvedCount: smallint("resolved_count").notNull().default(0),
    lastOutcome: outcome("last_outcome").notNull().default("unknown"),
    sla: slaState().notNull().default("none"),
    /** Null: the last outcome of some issue is unknown, and none is unresolved. */
    resolved: boolean(),
    outcome: journeyOutcome().notNull(),
  },
  (t) => [
    index("journeys_opened").on(t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("journeys_customer").on(t.customerId),
    /** Of one way through the channels, most of which few took. */
    index("journeys_path").on(t.channelPath, t.openedAt),
  ],
);

/** One row a handoff between two legs of a journey, reported or inferred. */
export const handoffs = pgTable(
  "handoffs",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    customerId: id("customer_id"),
    journeyId: id("journey_id"),
    fromInteractionId: id("from_interaction_id").notNull(),
    toInteractionId: id("to_interaction_id"),
    requestedAt: at("requested_at").notNull(),
    fromChannel: channel("from_channel").notNull(),
    toChannel: channel("to_channel"),
    fromAgentKind: agentKind("from_agent_kind"),
    toAgentKind: agentKind("to_agent_kind"),
    fromTeamId: integer("from_team_id"),
    toTeamId: integer("to_team_id"),
    fromAgentId: integer("from_agent_id"),
    toAgentId: integer("to_agent_id"),
    intentId: integer("intent_id"),
    sourceId: smallint("source_id").notNull(),
    connected: boolean(),
    contextRead: boolean("context_read"),
    inferred: boolean().notNull(),
    fate: handoffFate().notNull(),
    /** From the request to the start of the receiving interaction; null when nobody received it. */
    secondsToConnect: integer("seconds_to_connect"),
    reason: text(),
  },
  (t) => [
    index("handoffs_requested").on(t.requestedAt),
    /** What one team handed on, and what it received. */
    index("handoffs_from_team").on(t.fromTeamId, t.requestedAt),
    index("handoffs_to_team").on(t.toTeamId, t.requestedAt),
    index("handoffs_journey").on(t.journeyId),
    index("handoffs_customer").on(t.customerId),
    index("handoffs_from").on(t.fromInteractionId),
    index("handoffs_lost_to").on(t.toInteractionId).where(sql`fate = 'lost'`),
  ],
);

/** Something that changed on a day: a prompt, a knowledge base, a route, a policy. */
export const changeMarks = pgTable("change_marks", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  at: at("at").notNull(),
  title: text().notNull().unique(),
  detail: text().notNull().default(sql`''`),
  /** Null: made by the system, or by somebody who is gone. */
  userId: integer("user_id").references(() => users.id, { onDelete: "set null" }),
  /** Set while a deletion can be undone; such a mark stands nowhere else. */
  deletedAt: at("deleted_at"),
});

/**
 * What journey metrics read: every journey, and every inbound contact without a customer as a row of
 * its own with `unlinked` true, so that what had to be left out is counted under the same filters.
 */
export const journeyRows = pgView("journey_rows", {
  id: id("id").notNull(),
  customerId: id("customer_id"),
  openedAt: at("opened_at").notNull(),
  maturesAt: at("matures_at").notNull(),
  channels: channel().array().notNull(),
  channelCount: smallint("channel_count").notNull(),
  channelPath: text("channel_path").notNull(),
  intentIds: integer("intent_ids").array().notNull(),
  teamIds: integer("team_ids").array().notNull(),
  agentIds: integer("agent_ids").array().notNull(),
  agentKinds: agentKind("agent_kinds").array().notNull(),
  sourceIds: smallint("source_ids").array().notNull(),
  models: text().array().notNull(),
  knowledgeVersions: text("knowledge_versions").array().notNull(),
  knownCount: smallint("known_count").notNull(),
  resolvedCount: smallint("resolved_count").notNull(),
  lastOutcome: outcome("last_outcome").notNull(),
  sla: slaState().notNull(),
  contactCount: smallint("contact_count").notNull(),
  handoffCount: smallint("handoff_count").notNull(),
  lostHandoffCount: smallint("lost_handoff_count").notNull(),
  resolved: boolean(),
  outcome: journeyOutcome().notNull(),
  unlinked: boolean().notNull(),
  lastContactAt: at("last_contact_at").notNull(),
}).existing();
