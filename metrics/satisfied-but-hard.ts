import { lte } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { surveyedContacts } from "./populations/contacts";
import { satisfiedOfBoth } from "./populations/survey-scales";

export const satisfiedButHard = proportion({
  id: "satisfied-but-hard",
  name: "Satisfied, but it was hard",
  question: "Of the satisfied customers, what share did not find it easy?",
  better: "lower",
  population: {
    ...surveyedContacts,
    words:
      "Answered surveys with a satisfaction of 4 or 5 and an answer on ease, dated by the start of the interaction.",
    counted: () => satisfiedOfBoth,
    only: satisfiedOfBoth,
  },
  hit: lte(interactions.cesScore, 4),
  caveats: ["Paired: only customers who answered both questions about one contact."],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
