import { sql } from "drizzle-orm";
import { mean } from "./kinds/mean";
import { lastThreeContacts } from "./populations/latest-contacts";

export const journeyResolutionLast3 = mean({
  id: "journey-resolution-last-3",
  name: "Journey resolution, last three contacts",
  question: "Of a customer's last three contacts, what share was resolved, on average over the customers?",
  better: "higher",
  unit: "share",
  population: lastThreeContacts,
  of: sql`recent.score`,
  caveats: [
    "An alternative to journey resolution: the state in which customers are, not a rate of what happened in the period. The three contacts may be years apart and about three matters.",
    "The default counts each journey once, in the period in which it opened. Here the same contacts speak again in every later period, so neighbouring periods resemble each other: do not put it on a control chart.",
    "A customer belongs to the day, channel, team, agent and intent of the last contact.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
