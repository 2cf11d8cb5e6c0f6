import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./access";
import { at } from "./columns";
import { agents, teams } from "./people";

const day = (name: string) => date(name, { mode: "string" });

/** A talk of a supervisor with an agent: planned, held, followed up; or cancelled. Dates say how far it is. */
export const coachingSessions = pgTable(
  "coaching_sessions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    agentId: integer("agent_id")
      .notNull()
      .references(() => agents.id, { onDelete: "cascade" }),
    /** The team whose supervisor it belongs to, whoever the agent works for later. */
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    topic: text().notNull(),
    metric: text().notNull(),
    /** What it is about, as a path; null: everything that the agent handles. */
    intent: text(),
    notes: text().notNull().default(""),
    journeyIds: bigint("journey_ids", { mode: "number" }).array().notNull().default(sql`'{}'`),
    plannedOn: day("planned_on").notNull(),
    heldOn: day("held_on"),
    followUpOn: day("follow_up_on"),
    followedUpOn: day("followed_up_on"),
    /** What was agreed, in the unit of the metric. */
    targetValue: doublePrecision("target_value"),
    targetDueOn: day("target_due_on"),
    acknowledgedAt: at("acknowledged_at"),
    /** `said` to the supervisor, or by the one-time `link`. */
    acknowledgedBy: text("acknowledged_by", { enum: ["said", "link"] }),
    acknowledgedWords: text("acknowledged_words"),
    /** Of the one-time link; only the hash of its token is kept. */
    linkHash: text("link_hash"),
    linkExpiresAt: at("link_expires_at"),
    cancelledAt: at("cancelled_at"),
    /** Null: somebody who is gone. */
    madeBy: integer("made_by").references(() => users.id, { onDelete: "set null" }),
    madeAt: at("made_at").notNull().defaultNow(),
    /** Rises with each change, so that nobody writes over what they have not seen. */
    version: integer().notNull().default(1),
  },
  (t) => [
    index("coaching_sessions_agent").on(t.agentId),
    index("coaching_sessions_team").on(t.teamId),
    uniqueIndex("coaching_sessions_link").on(t.linkHash),
  ],
);

/** What became of a session, by whom, and how it stood before: that is what undo puts back. */
export const coachingChanges = pgTable(
  "coaching_changes",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sessionId: integer("session_id")
      .notNull()
      .references(() => coachingSessions.id, { onDelete: "cascade" }),
    at: at("at").notNull().defaultNow(),
    /** Null: the agent by the link, or somebody who is gone. */
    userId: integer("user_id").references(() => users.id, { onDelete: "set null" }),
    what: text({
      enum: ["planned", "changed", "held", "followed_up", "cancelled", "acknowledged", "undone"],
    }).notNull(),
    /** The columns as they stood; null for what cannot be undone. */
    before: jsonb(),
  },
  (t) => [index("coaching_changes_session").on(t.sessionId)],
);
