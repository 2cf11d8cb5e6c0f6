import { eq, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { surveyedContacts } from "./populations/contacts";

export const csatThumbs = proportion({
  id: "csat-thumbs",
  name: "Thumbs up",
  question: "Of the customers who gave a thumb, what share gave a thumb up?",
  better: "higher",
  population: surveyedContacts,
  known: eq(interactions.csatScale, "thumbs_0-1"),
  hit: eq(interactions.csatScore, 1),
  offered: interactions.surveyOffered.getSQL(),
  scale: "thumbs_0-1",
  excluded: {
    other_scale: sql`${interactions.csatScore} is not null and ${interactions.csatScale} <> 'thumbs_0-1'`,
  },
  caveats: [
    "A series of its own, never mixed with CSAT: there is no telling which thumb is a 4.",
    "A customer who answered on the scale from 1 to 5 as well is counted there, not here.",
    "Asked means asked anything: what was offered on which scale is not recorded.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
