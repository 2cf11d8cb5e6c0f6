import { eq, isNotNull } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { matureJourneys } from "./populations/mature-journeys";

export const journeyResolution = proportion({
  id: "journey-resolution",
  name: "Journey resolution",
  question:
    "Of the journeys whose window has passed, in what share was everything the customer came for resolved?",
  better: "higher",
  population: matureJourneys,
  known: isNotNull(journeyRows.resolved),
  hit: eq(journeyRows.resolved, true),
  caveats: [
    "Resolved means that the last outcome of every intent in the journey is resolved.",
    "A journey is judged once its window has passed, two weeks unless set otherwise; younger ones are pending.",
    "A journey counts in every channel, team, agent and intent that it touched.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
