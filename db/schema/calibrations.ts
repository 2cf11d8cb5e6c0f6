import { boolean, integer, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import { users } from "./access";
import { at } from "./columns";
import { scorecardVersions } from "./scorecards";
import { reviewSubject } from "./words";

/** The same contacts or journeys, judged by several people who do not see each other's answers. */
export const calibrations = pgTable("calibrations", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  title: text().notNull(),
  versionId: integer("version_id")
    .notNull()
    .references(() => scorecardVersions.id),
  /** Null: somebody who is gone. */
  createdBy: integer("created_by").references(() => users.id, { onDelete: "set null" }),
  createdAt: at("created_at").notNull().defaultNow(),
  /** From then on nobody judges any more, and the answers are open. */
  closedAt: at("closed_at"),
});

export const calibrationItems = pgTable(
  "calibration_items",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    calibrationId: integer("calibration_id")
      .notNull()
      .references(() => calibrations.id, { onDelete: "cascade" }),
    position: smallint().notNull(),
    subject: reviewSubject().notNull(),
    sourceId: smallint("source_id").notNull(),
    externalId: text("external_id").notNull(),
  },
  (t) => [
    unique("calibration_items_once").on(t.calibrationId, t.sourceId, t.externalId, t.subject),
    unique("calibration_items_position").on(t.calibrationId, t.position),
  ],
);

/** Who was invited; at most one of them is the expert that the others are held against. */
export const calibrationJudges = pgTable(
  "calibration_judges",
  {
    calibrationId: integer("calibration_id")
      .notNull()
      .references(() => calibrations.id, { onDelete: "cascade" }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    isExpert: boolean("is_expert").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.calibrationId, t.userId] })],
);
