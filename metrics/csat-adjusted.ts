import { eq, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { postStratified } from "./kinds/post-stratified";
import { surveyedContacts } from "./populations/contacts";
import { csatStrata } from "./populations/csat-strata";
import { csatOnOtherScale } from "./populations/survey-scales";

export const csatAdjusted = postStratified({
  id: "csat-adjusted",
  name: "CSAT, adjusted for who answers",
  question: "What share would be satisfied if all kinds of contacts had answered equally often?",
  better: "higher",
  unit: "share",
  population: surveyedContacts,
  answered: eq(interactions.csatScale, "1-5"),
  of: sql`case when ${interactions.csatScore} >= 4 then 1 else 0 end`,
  ends: { low: 0, high: 1 },
  offered: interactions.surveyOffered.getSQL(),
  strata: csatStrata,
  scale: "1-5",
  excluded: { other_scale: csatOnOtherScale },
  caveats: [
    "Answers are weighted so that outcome, kind of agent, intent and channel have the shares that they have among all contacts.",
    "Strata with fewer than 10 answers are put together, giving up the channel first and the outcome last; weights over five times the average are cut.",
    "It takes those who are silent to be like those of the same stratum who answered. If they are not, only the bounds hold: everyone silent dissatisfied, or everyone satisfied.",
    "Weights cost precision: n_eff says how many equally weighted answers these are worth. Contacts of one customer are taken for independent.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
