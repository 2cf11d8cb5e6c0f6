import { eq, gte } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { surveyedContacts } from "./populations/contacts";
import { cesOnOtherScale } from "./populations/survey-scales";

export const ces = proportion({
  id: "ces",
  name: "Ease (CES)",
  question: "Of the customers who answered, what share found it easy?",
  better: "higher",
  population: surveyedContacts,
  known: eq(interactions.cesScale, "ease_1-7"),
  hit: gte(interactions.cesScore, 5),
  offered: interactions.surveyOffered.getSQL(),
  scale: "ease_1-7",
  excluded: { other_scale: cesOnOtherScale },
  caveats: [
    "Easy means 5, 6 or 7 on the scale from 1 to 7 on which 7 is the easiest.",
    "The older effort scale from 1 to 5, on which low is good, is another series and never mixed in.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
