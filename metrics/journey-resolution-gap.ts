import { sql } from "drizzle-orm";
import { proportion } from "./kinds/proportion";
import { gapJourneys } from "./populations/gap-journeys";

export const journeyResolutionGap = proportion({
  id: "journey-resolution-gap",
  name: "Journey resolution, until quiet",
  question:
    "Of the journeys that ended in quiet, in what share was everything the customer came for resolved?",
  better: "higher",
  population: gapJourneys,
  known: sql`gap_journeys.resolved is not null`,
  hit: sql`gap_journeys.resolved`,
  caveats: [
    "An alternative to journey resolution: a journey goes on until the customer has been quiet for a whole journey window, two weeks unless set otherwise.",
    "Customers who keep coming back are never counted, since their journeys do not end; those are the ones with the most trouble. The default ends a journey one window after it opened, whatever happens.",
    "Resolved means that the last outcome of every intent in the journey is resolved. A journey counts in every channel, team, agent and intent that it touched.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
