import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./access";
import { at, id } from "./columns";
import { agentKind, channel } from "./words";

/**
 * What raises flags, and how much. A row is never changed but for its end: a new version ends the one before
 * it, and all versions together are the history.
 */
export const flagRules = pgTable(
  "flag_rules",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    version: integer().notNull(),
    isOn: boolean("is_on").notNull(),
    /** 1 to 3, 3 is worst. */
    severity: smallint().notNull(),
    /** By the names of `language/flags.ts`. */
    parameters: jsonb().notNull(),
    /** Null: it came with the product, or somebody who is gone. */
    changedBy: integer("changed_by").references(() => users.id, { onDelete: "set null" }),
    changedAt: at("changed_at").notNull().defaultNow(),
    endedAt: at("ended_at"),
  },
  (t) => [
    unique("flag_rules_version").on(t.kind, t.version),
    uniqueIndex("flag_rules_current").on(t.kind).where(sql`ended_at is null`),
  ],
);

/**
 * Why a journey deserves a person's eyes: at most one row a journey and kind, rebuilt by `journeys/` with the
 * journey. Everything here follows from other tables, the verdict too; `raised_at` says since when it stands.
 */
export const flags = pgTable(
  "flags",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    journeyId: id("journey_id").notNull(),
    customerId: id("customer_id").notNull(),
    /** One of `flagKinds`, or `sample`: drawn at random. */
    kind: text().notNull(),
    /** The version of the rule; null for a sample. */
    ruleId: integer("rule_id"),
    severity: smallint().notNull(),
    /** What it was raised for, as values: the words are made where they are read. */
    reason: jsonb().notNull(),
    happenedAt: at("happened_at").notNull(),
    /** A flag that needs the end of the journey's window stands before it, and does not count until then. */
    countsFrom: at("counts_from").notNull(),
    /** The teams that what happened concerns, which may be fewer than those of the journey. */
    teamIds: integer("team_ids").array().notNull(),
    channels: channel().array().notNull(),
    intentIds: integer("intent_ids").array().notNull(),
    agentKinds: agentKind("agent_kinds").array().notNull(),
    /** Null: open. */
    verdict: text({ enum: ["confirmed", "dismissed"] }),
    raisedAt: at("raised_at").notNull().defaultNow(),
  },
  (t) => [
    unique("flags_journey_kind").on(t.journeyId, t.kind),
    index("flags_customer").on(t.customerId),
    // In the two orders of the queue: worst first, and of those the oldest, or the newest.
    index("flags_oldest").on(sql`(- severity)`, t.countsFrom, t.id).where(sql`verdict is null`),
    index("flags_newest").on(t.severity, t.countsFrom, t.id).where(sql`verdict is null`),
    index("flags_left").on(t.journeyId, t.kind, t.countsFrom).where(sql`verdict is null`),
    index("flags_drawn").on(t.journeyId).where(sql`kind = 'sample' and verdict is null`),
    index("flags_teams").using("gin", t.teamIds).where(sql`verdict is null`),
    index("flags_intents").using("gin", t.intentIds).where(sql`verdict is null`),
    index("flags_kind").on(t.kind, sql`(- severity)`, t.countsFrom, t.id).where(sql`verdict is null`),
    index("flags_judged").on(t.verdict, t.severity, t.countsFrom, t.id).where(sql`verdict is not null`),
  ],
);

/** Journeys marked from outside the rules of one journey: drawn at random, or an outlier's. */
export const flagMarks = pgTable(
  "flag_marks",
  {
    /** Any contact of the journey: the mark goes where it goes. */
    contactId: id("contact_id").notNull(),
    kind: text().notNull(),
    ruleId: integer("rule_id"),
    severity: smallint().notNull(),
    reason: jsonb().notNull(),
    /** Null: the teams of the journey. */
    teamId: integer("team_id"),
    countsFrom: at("counts_from").notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.kind] })],
);

/** Why what went wrong went wrong, a list that can be edited. What has been used is only ever retired. */
export const rootCauses = pgTable("root_causes", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull().unique(),
  retiredAt: at("retired_at"),
});

/** One act of judging, of one journey or of many at once, and whether it was undone. */
export const triageActs = pgTable(
  "triage_acts",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    rootCauseId: integer("root_cause_id").references(() => rootCauses.id),
    note: text().notNull().default(""),
    /** Of a sample: the kinds of flag that should have been raised, as who judged it saw it. */
    seenKinds: text("seen_kinds").array().notNull().default(sql`'{}'`),
    /** Null: somebody who is gone. */
    madeBy: integer("made_by").references(() => users.id, { onDelete: "set null" }),
    madeAt: at("made_at").notNull().defaultNow(),
    undoneAt: at("undone_at"),
  },
  (t) => [index("triage_acts_made_by").on(t.madeBy, t.id)],
);

/** What an act of judging came to, flag by flag. */
export const judgedFlags = pgTable(
  "judged_flags",
  {
    actId: integer("act_id")
      .notNull()
      .references(() => triageActs.id, { onDelete: "cascade" }),
    /** The contact that opened the journey then: the verdict goes where it goes. */
    contactId: id("contact_id").notNull(),
    kind: text().notNull(),
    ruleId: integer("rule_id").references(() => flagRules.id),
    verdict: text({ enum: ["confirmed", "dismissed"] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.actId, t.contactId, t.kind] }),
    index("judged_flags_contact").on(t.contactId),
    index("judged_flags_rule").on(t.ruleId),
  ],
);

/** Who is to look at a journey, and who is looking at it. A claim is held for half an hour. */
export const journeyHolds = pgTable(
  "journey_holds",
  {
    journeyId: id("journey_id").primaryKey(),
    assignedTo: integer("assigned_to").references(() => users.id, { onDelete: "set null" }),
    claimedBy: integer("claimed_by").references(() => users.id, { onDelete: "set null" }),
    claimedAt: at("claimed_at"),
  },
  (t) => [index("journey_holds_assigned").on(t.assignedTo)],
);

export const seenJourneys = pgTable(
  "seen_journeys",
  {
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    journeyId: id("journey_id").notNull(),
    seenAt: at("seen_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.journeyId] })],
);

/** A random sample as it was drawn: with the same seed anybody can draw it again. */
export const sampleDraws = pgTable("sample_draws", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  seed: text().notNull(),
  unit: text({ enum: ["agent", "team"] }).notNull(),
  /** Journeys for each agent or team and week. */
  size: smallint().notNull(),
  /** Monday of the first week, and of the week after the last. */
  fromOn: date("from_on", { mode: "string" }).notNull(),
  toOn: date("to_on", { mode: "string" }).notNull(),
  timeZone: text("time_zone").notNull(),
  drawnCount: integer("drawn_count").notNull(),
  drawnBy: integer("drawn_by").references(() => users.id, { onDelete: "set null" }),
  drawnAt: at("drawn_at").notNull().defaultNow(),
});
