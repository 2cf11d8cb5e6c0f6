import { eq, gte } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { surveyedContacts } from "./populations/contacts";
import { csatOnOtherScale } from "./populations/survey-scales";

export const csat = proportion({
  id: "csat",
  name: "CSAT",
  question: "Of the customers who answered, what share was satisfied?",
  better: "higher",
  population: surveyedContacts,
  known: eq(interactions.csatScale, "1-5"),
  hit: gte(interactions.csatScore, 4),
  offered: interactions.surveyOffered.getSQL(),
  scale: "1-5",
  excluded: { other_scale: csatOnOtherScale },
  caveats: [
    "Satisfied means 4 or 5 on the scale from 1 to 5; other scales are other series.",
    "Only those who answer are heard: read it with its response rate.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
