import { sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { mean } from "./kinds/mean";
import { surveyedContacts } from "./populations/contacts";
import { csatOnOtherScale } from "./populations/survey-scales";

export const csatMean = mean({
  id: "csat-mean",
  name: "CSAT, mean score",
  question: "What did the customers who answered give on average, from 1 to 5?",
  better: "higher",
  unit: "score",
  population: surveyedContacts,
  of: sql`case when ${interactions.csatScale} = '1-5' then ${interactions.csatScore} end`,
  scale: "1-5",
  excluded: { other_scale: csatOnOtherScale },
  caveats: ["A mean hides whether answers are middling or split; read it beside the satisfied share."],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
