import { sql } from "drizzle-orm";
import { date, doublePrecision, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./access";
import { at } from "./columns";
import { agents, teams } from "./people";

/**
 * What a metric should reach, by a day, for a team, for an agent, or with neither for everybody. A row is
 * never changed: a new target ends the one before it, and what has ended is the history.
 */
export const targets = pgTable(
  "targets",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    metric: text().notNull(),
    teamId: integer("team_id").references(() => teams.id, { onDelete: "cascade" }),
    agentId: integer("agent_id").references(() => agents.id, { onDelete: "cascade" }),
    /** In the unit of the metric: a share as 0..1, a duration in seconds. */
    value: doublePrecision().notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** Null: somebody who is gone. */
    setBy: integer("set_by").references(() => users.id, { onDelete: "set null" }),
    setAt: at("set_at").notNull().defaultNow(),
    /** When another took its place, or it was withdrawn. */
    endedAt: at("ended_at"),
  },
  (t) => [
    uniqueIndex("targets_current")
      .on(t.metric, sql`coalesce(${t.teamId}, 0)`, sql`coalesce(${t.agentId}, 0)`)
      .where(sql`ended_at is null`),
  ],
);
