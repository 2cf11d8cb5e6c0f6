import { eq, ne } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { matureJourneys } from "./populations/mature-journeys";

export const journeyResolutionLast = proportion({
  id: "journey-resolution-last",
  name: "Journey resolution, last contact",
  question: "Of the journeys whose window has passed, in what share was the last contact resolved?",
  better: "higher",
  population: matureJourneys,
  known: ne(journeyRows.lastOutcome, "unknown"),
  hit: eq(journeyRows.lastOutcome, "resolved"),
  caveats: [
    "An alternative to journey resolution: it reads the outcome of the last contact and forgets the others.",
    "The default asks for every intent of the journey, since a last contact about something else settles nothing that was left open before.",
    "A journey counts in every channel, team, agent and intent that it touched.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
