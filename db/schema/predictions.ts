import { doublePrecision, integer, jsonb, pgTable, real, smallint, text } from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import { interactions } from "./interactions";

/** A model of satisfaction, trained here on the contacts that were surveyed, or brought from outside. */
export const csatModels = pgTable("csat_models", {
  /** Also its version. The newest is the one that is read. */
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  origin: text({ enum: ["trained", "outside"] }).notNull(),
  trainedAt: at("trained_at").notNull(),
  /** What it was trained on: how many answers, and in how many folds it was cross-fitted. */
  answers: integer().notNull(),
  folds: smallint().notNull(),
  /** Area under the curve on answers that the scoring fold had not seen; null where it cannot be known. */
  areaUnderCurve: doublePrecision("area_under_curve"),
  /** Predicted against actual share by tenth of the predictions. */
  calibration: jsonb().notNull(),
  weights: jsonb().notNull(),
});

/** What the model of the moment expects of one contact; rewritten as a whole by each training. */
export const csatPredictions = pgTable("csat_predictions", {
  interactionId: id("interaction_id")
    .primaryKey()
    .references(() => interactions.id, { onDelete: "cascade" }),
  modelId: integer("model_id")
    .notNull()
    .references(() => csatModels.id, { onDelete: "cascade" }),
  /** Probability of an answer of 4 or 5; null where the model gives only a score. */
  satisfied: real(),
  /** Expected answer from 1 to 5. */
  score: real(),
});
