import { eq } from "drizzle-orm";
import { csatPredictions, interactions } from "@/db/schema";
import { predictionPowered } from "./kinds/prediction-powered";
import { csatOnOtherScale } from "./populations/survey-scales";

export const csatPredictedMean = predictionPowered({
  id: "csat-predicted-mean",
  name: "CSAT, mean score predicted for all",
  question: "What would all customers give on average from 1 to 5, as far as the answers of some can tell?",
  better: "higher",
  unit: "score",
  answered: eq(interactions.csatScale, "1-5"),
  of: interactions.csatScore.getSQL(),
  prediction: csatPredictions.score.getSQL(),
  ends: { low: 1, high: 5 },
  band: 0.5,
  offered: interactions.surveyOffered.getSQL(),
  scale: "1-5",
  excluded: { other_scale: csatOnOtherScale },
  caveats: [
    "The mean prediction over all contacts plus the mean error where there was an answer, never the mean prediction alone.",
    "The parts hold what was expected beside what was answered. A model from outside may have seen these answers; one trained here has not.",
    "It takes the model to be as wrong about those who are silent as about those who answered. Whoever answers because of how they feel cannot be corrected for: then only the bounds hold.",
    "Contacts without a prediction are left out and counted: those that came after the last training.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
