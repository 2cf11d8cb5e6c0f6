import { sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { mean } from "./kinds/mean";
import { surveyedContacts } from "./populations/contacts";
import { cesOnOtherScale } from "./populations/survey-scales";

export const cesMean = mean({
  id: "ces-mean",
  name: "Ease (CES), mean score",
  question: "How easy did the customers who answered find it on average, from 1 to 7?",
  better: "higher",
  unit: "score",
  population: surveyedContacts,
  of: sql`case when ${interactions.cesScale} = 'ease_1-7' then ${interactions.cesScore} end`,
  scale: "ease_1-7",
  excluded: { other_scale: cesOnOtherScale },
  caveats: ["Seven is the easiest; the older effort scale is another series."],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
