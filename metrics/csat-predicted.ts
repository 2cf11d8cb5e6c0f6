import { eq, sql } from "drizzle-orm";
import { csatPredictions, interactions } from "@/db/schema";
import { predictionPowered } from "./kinds/prediction-powered";
import { csatOnOtherScale } from "./populations/survey-scales";

export const csatPredicted = predictionPowered({
  id: "csat-predicted",
  name: "CSAT, predicted for all",
  question: "What share of all customers would be satisfied, as far as the answers of some can tell?",
  better: "higher",
  unit: "share",
  answered: eq(interactions.csatScale, "1-5"),
  of: sql`case when ${interactions.csatScore} >= 4 then 1 else 0 end`,
  prediction: csatPredictions.satisfied.getSQL(),
  ends: { low: 0, high: 1 },
  band: 0.1,
  offered: interactions.surveyOffered.getSQL(),
  scale: "1-5",
  excluded: { other_scale: csatOnOtherScale },
  caveats: [
    "The mean prediction over all contacts plus the mean error where there was an answer, never the mean prediction alone.",
    "No answer is predicted by a model that has seen its customer. The parts hold what was expected beside what was answered; auc is 0.5 for a coin.",
    "It takes the model to be as wrong about those who are silent as about those who answered. Whoever answers because of how they feel cannot be corrected for: then only the bounds hold.",
    "Contacts without a prediction are left out and counted: those that came after the last training.",
    "Contacts of one customer are taken for independent, and the model for given: the interval does not know how it would differ with other answers.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
