import { eq } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { postStratified } from "./kinds/post-stratified";
import { surveyedContacts } from "./populations/contacts";
import { csatStrata } from "./populations/csat-strata";
import { csatOnOtherScale } from "./populations/survey-scales";

export const csatAdjustedMean = postStratified({
  id: "csat-adjusted-mean",
  name: "CSAT, mean score adjusted for who answers",
  question:
    "What would the score from 1 to 5 be on average if all kinds of contacts had answered equally often?",
  better: "higher",
  unit: "score",
  population: surveyedContacts,
  answered: eq(interactions.csatScale, "1-5"),
  of: interactions.csatScore.getSQL(),
  ends: { low: 1, high: 5 },
  offered: interactions.surveyOffered.getSQL(),
  strata: csatStrata,
  scale: "1-5",
  excluded: { other_scale: csatOnOtherScale },
  caveats: [
    "Weighted like the adjusted share, by outcome, kind of agent, intent and channel.",
    "A mean hides whether answers are middling or split; read it beside the adjusted share.",
    "It takes those who are silent to be like those of the same stratum who answered. If they are not, only the bounds hold: everyone silent at 1, or at 5.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
