import { sql } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
import { mean } from "./kinds/mean";
import { matureJourneys } from "./populations/mature-journeys";

export const journeyResolutionMean = mean({
  id: "journey-resolution-mean",
  name: "Journey resolution, mean score",
  question: "Of the contacts of a journey, what share was resolved, on average over the journeys?",
  better: "higher",
  unit: "share",
  population: matureJourneys,
  of: sql`${journeyRows.resolvedCount}::numeric / nullif(${journeyRows.knownCount}, 0)`,
  caveats: [
    "An alternative to journey resolution: a journey scores the share of its contacts that were resolved, of those whose outcome is known.",
    "It says how many contacts went well, not how many customers were helped: of two contacts for one matter the first scores against a journey that ended well, and a long journey fails softly. The default asks how each matter ended.",
    "A journey counts in every channel, team, agent and intent that it touched.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
