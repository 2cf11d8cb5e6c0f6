import { sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { mean } from "./kinds/mean";
import { surveyedContacts } from "./populations/contacts";

export const effort = mean({
  id: "effort",
  name: "Effort (older scale), mean score",
  question: "How much effort did it take the customers who answered on average, from 1 (very little) to 5?",
  better: "lower",
  unit: "score",
  population: surveyedContacts,
  of: sql`case when ${interactions.cesScale} = 'effort_1-5' then ${interactions.cesScore} end`,
  scale: "effort_1-5",
  excluded: {
    other_scale: sql`${interactions.cesScore} is not null and ${interactions.cesScale} <> 'effort_1-5'`,
  },
  caveats: ["Low is good. A series of its own: ease from 1 to 7 asks another question, the other way round."],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
