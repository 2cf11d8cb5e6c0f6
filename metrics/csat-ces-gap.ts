import { sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { mean } from "./kinds/mean";
import { surveyedContacts } from "./populations/contacts";
import { answeredBoth } from "./populations/survey-scales";

const satisfaction = sql`(${interactions.csatScore}::numeric - 1) / 4 * 100`;
const ease = sql`(${interactions.cesScore}::numeric - 1) / 6 * 100`;

export const csatCesGap = mean({
  id: "csat-ces-gap",
  name: "Satisfaction over ease",
  question:
    "By how many points, from 0 to 100, were the same customers more satisfied than they found it easy?",
  better: "lower",
  unit: "points",
  population: surveyedContacts,
  of: sql`case when ${answeredBoth} then ${satisfaction} - ${ease} end`,
  beside: { satisfaction, ease },
  caveats: [
    "Paired: only customers who answered both questions about one contact.",
    "The zero point is a convention of the two scales. Compare groups and periods; do not read the gap as an absolute.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
