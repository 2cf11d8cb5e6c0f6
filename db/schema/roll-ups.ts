import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { Grain } from "@/language/grouping";
import { at, id } from "./columns";
import { agentKind, channel } from "./words";

/** The facts that are summed up by day; journeys and contact units with the contacts that nobody is known for. */
export const rollUpFamilies = ["started", "handled", "ended", "journeys", "units", "handoffs"] as const;
export type RollUpFamily = (typeof rollUpFamilies)[number];

/**
 * The sums of the facts of one business day, or of some in a row, that agree in the dimensions of a level. What stands at which
 * place of the arrays, `metrics/roll-ups` says; a day is read only where `roll_up_days` has the same fingerprint.
 */
export const rollUps = pgTable(
  "roll_ups",
  {
    family: text().$type<RollUpFamily>().notNull(),
    /** A bit for each dimension that the level leaves out, as `grouping` gives it. */
    level: smallint().notNull(),
    /** A day, an hour of it, or a week or month all days of which are summed up at the level; `day` is its first. */
    grain: text().$type<Grain | "hour">().notNull(),
    day: date().notNull(),
    /** Counted from the start of the day. */
    hour: smallint().notNull().default(0),
    channel: channel(),
    intent: integer(),
    team: integer(),
    agent: integer(),
    agentKind: agentKind("agent_kind"),
    /** An intent, or something that it is under. */
    intentPath: text("intent_path"),
    /** The first step of the intents, or that there are several. */
    matter: text(),
    channelSet: channel("channel_set").array(),
    intentSet: integer("intent_set").array(),
    teamSet: integer("team_set").array(),
    agentKindSet: agentKind("agent_kind_set").array(),
    agentPath: text("agent_path"),
    channels: text(),
    channelPath: text("channel_path"),
    model: text(),
    knowledgeVersion: text("knowledge_version"),
    /** On the clocks of the house. */
    hourOfDay: text("hour_of_day"),
    /** How long contacts took, in whole seconds. */
    second: integer(),
    counts: integer().array().notNull(),
    sums: doublePrecision().array().notNull(),
    /** A bit for each customer, by a hash of 61, for each kind of row that is counted. */
    crowds: bigint({ mode: "bigint" }).array().notNull(),
  },
  (t) => [
    index("roll_ups_span").on(t.family, t.level, t.grain, t.day, t.hour, t.team),
    // Of an intent each day has one row among many.
    index("roll_ups_intent")
      .on(t.family, t.level, t.intentPath, t.grain, t.day, t.hour)
      .where(sql`intent_path is not null`),
  ],
);

/** The business days that are summed up. */
export const rollUpDays = pgTable(
  "roll_up_days",
  {
    family: text().$type<RollUpFamily>().notNull(),
    day: date().notNull(),
    /** Of the zone, the levels and the statistics; rows of another one say nothing. */
    fingerprint: text().notNull(),
    /** The levels that have far fewer rows than the day has facts; of others the facts are asked. */
    levels: smallint().array().notNull(),
    /** The levels at which its hours are summed up, too. */
    hourLevels: smallint("hour_levels").array().notNull().default([]),
    /** Between these the answer for a row of the day depends on the moment of asking; null: for none. */
    settlesFrom: at("settles_from"),
    settlesTo: at("settles_to"),
  },
  (t) => [primaryKey({ columns: [t.family, t.day] })],
);

/** The hours of business days on which some level is summed up by hour. */
export const rollUpHours = pgTable(
  "roll_up_hours",
  {
    family: text().$type<RollUpFamily>().notNull(),
    day: date().notNull(),
    hour: smallint().notNull(),
    settlesFrom: at("settles_from"),
    settlesTo: at("settles_to"),
  },
  (t) => [primaryKey({ columns: [t.family, t.day, t.hour] })],
);

/** A day in UTC, some facts of which have changed since it was summed up. Only added to, by triggers, and taken by folding. */
export const rollUpMarks = pgTable(
  "roll_up_marks",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    family: text().$type<RollUpFamily>().notNull(),
    day: date().notNull(),
  },
  (t) => [index("roll_up_marks_day").on(t.family, t.day)],
);

/**
 * What some contact of the days that are summed up has: a stored value, for each team. It stays when the contact that had
 * it is gone, until all is summed up anew.
 */
export const rollUpNames = pgTable(
  "roll_up_names",
  {
    team: integer(),
    dimension: text().notNull(),
    value: text().notNull(),
  },
  (t) => [unique("roll_up_names_once").on(t.team, t.dimension, t.value).nullsNotDistinct()],
);
