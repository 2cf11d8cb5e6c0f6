import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./access";
import { at, id } from "./columns";
import { agents } from "./people";

/**
 * A journey that somebody put where the supervisor finds it: to coach with, or as an example of good work.
 * `journey_id` is the contact that opened the journey when it was handed over; an earlier contact that comes
 * later gives the journey another id, so readers look up in which journey that contact is now.
 */
export const handovers = pgTable(
  "handovers",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    journeyId: id("journey_id").notNull(),
    /** The contact that it is about; null: the whole journey. */
    interactionId: id("interaction_id"),
    /** Whom it is about; null: nobody in particular. */
    agentId: integer("agent_id").references(() => agents.id, { onDelete: "cascade" }),
    kind: text({ enum: ["coach", "exemplar"] }).notNull(),
    note: text().notNull().default(""),
    /** Null: somebody who is gone. */
    madeBy: integer("made_by").references(() => users.id, { onDelete: "set null" }),
    madeAt: at("made_at").notNull().defaultNow(),
    takenBackAt: at("taken_back_at"),
  },
  (t) => [
    uniqueIndex("handovers_standing")
      .on(t.journeyId, t.kind, sql`coalesce(${t.interactionId}, 0)`, sql`coalesce(${t.agentId}, 0)`)
      .where(sql`taken_back_at is null`),
    index("handovers_agent").on(t.agentId),
  ],
);
