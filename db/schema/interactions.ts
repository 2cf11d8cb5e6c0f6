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
  unique,
} from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import { agentKind, channel, direction, outcome, slaState, status } from "./words";

/** Indexes of one customer in 32, in 128 and in 512; see `metrics/cluster-question.ts`. */
const samples = [
  { name: "interactions_sampled", mask: 31 },
  { name: "interactions_sampled_128", mask: 127 },
  { name: "interactions_sampled_512", mask: 511 },
];

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
    /** What a source sent last on a channel; see `signals/`. */
    index("interactions_place").on(t.sourceId, t.channel, t.startedAt),
    /** Of one team, which is what supervisors see. */
    index("interactions_team").on(t.teamId, sql`coalesce(${t.endedAt}, ${t.startedAt})`, t.startedAt),
    index("interactions_agent").on(t.agentId, t.startedAt),
    index("interactions_ended").on(sql`coalesce(${t.endedAt}, ${t.startedAt})`),
    /** Of one intent, by end or by start. */
    index("interactions_intent").on(t.intentId, sql`coalesce(${t.endedAt}, ${t.startedAt})`, t.startedAt),
    /**
     * All that is asked of a sample of customers. Careful: with the journey, which is wanted for a join that planners
     * leave out too late; without it the table would be read.
     */
    ...samples.map(({ name, mask }) =>
      index(name)
        .on(
          sql`coalesce(${t.endedAt}, ${t.startedAt})`,
          ...[t.endedAt, t.startedAt, t.customerId, t.id, t.journeyId, t.direction, t.status, t.outcome],
          ...[t.channel, t.intentId, t.teamId, t.agentKind],
        )
        .where(sql.raw(`(hashint8(coalesce(customer_id, -id)) & ${mask}) = 0`)),
    ),
    /** The few who answered that they were satisfied and whether it was easy, with all that cards ask of them. */
    index("interactions_satisfied")
      .on(
        ...[t.startedAt, t.endedAt, t.customerId, t.id, t.journeyId, t.direction, t.csatScale, t.csatScore],
        ...[t.cesScale, t.cesScore, t.channel, t.intentId, t.teamId, t.agentKind],
      )
      .where(sql`csat_scale = '1-5' and ces_scale = 'ease_1-7' and csat_score >= 4`),
  ],
);
