import { boolean, index, integer, pgTable, pgView, smallint, text } from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import { agentKind, channel, outcome } from "./words";

/**
 * One row a contact unit: a contact with everything it was handed on to, as one attempt of the customer to
 * have a matter settled. Its id is the id of the interaction that began it.
 */
export const contactUnits = pgTable(
  "contact_units",
  {
    id: id("id").primaryKey(),
    customerId: id("customer_id").notNull(),
    journeyId: id("journey_id"),
    startedAt: at("started_at").notNull(),
    /** When its last leg ended; null while one is open. */
    endedAt: at("ended_at"),
    /** Of the first leg, which names the matter. */
    intentId: integer("intent_id"),
    firstChannel: channel("first_channel").notNull(),
    legCount: smallint("leg_count").notNull(),
    channels: channel().array().notNull(),
    teamIds: integer("team_ids").array().notNull(),
    agentIds: integer("agent_ids").array().notNull(),
    agentKinds: agentKind("agent_kinds").array().notNull(),
    sourceIds: smallint("source_ids").array().notNull(),
    models: text().array().notNull(),
    knowledgeVersions: text("knowledge_versions").array().notNull(),
    channelPath: text("channel_path").notNull(),
    /** Of the last leg. */
    outcome: outcome().notNull(),
    /** The customer said so: by a good answer to a survey, or in words that the source reports. */
    confirmed: boolean().notNull(),
    /** Whether a handoff was asked for, connected or not. */
    handedOff: boolean("handed_off").notNull(),
    /** End of the latest unit of the same customer and intent that ended before this one began. */
    previousSameAt: at("previous_same_at"),
    /** Start of the next unit of the same customer and the same intent, and on which channel. */
    nextSameAt: at("next_same_at"),
    nextSameChannel: channel("next_same_channel"),
    /** Start of the next unit of the same customer about anything. */
    nextAnyAt: at("next_any_at"),
  },
  (t) => [
    index("contact_units_ended").on(t.endedAt),
    index("contact_units_started").on(t.startedAt),
    index("contact_units_customer").on(t.customerId),
  ],
);

/** What metrics of contact units read: every unit, and every inbound contact without a customer. */
export const contactUnitRows = pgView("contact_unit_rows", {
  id: id("id").notNull(),
  customerId: id("customer_id"),
  journeyId: id("journey_id"),
  startedAt: at("started_at").notNull(),
  endedAt: at("ended_at"),
  intentId: integer("intent_id"),
  firstChannel: channel("first_channel").notNull(),
  legCount: smallint("leg_count").notNull(),
  channels: channel().array().notNull(),
  teamIds: integer("team_ids").array().notNull(),
  agentIds: integer("agent_ids").array().notNull(),
  agentKinds: agentKind("agent_kinds").array().notNull(),
  sourceIds: smallint("source_ids").array().notNull(),
  models: text().array().notNull(),
  knowledgeVersions: text("knowledge_versions").array().notNull(),
  channelPath: text("channel_path").notNull(),
  outcome: outcome().notNull(),
  confirmed: boolean().notNull(),
  handedOff: boolean("handed_off").notNull(),
  previousSameAt: at("previous_same_at"),
  nextSameAt: at("next_same_at"),
  nextSameChannel: channel("next_same_channel"),
  nextAnyAt: at("next_any_at"),
  unlinked: boolean().notNull(),
}).existing();
