import { eq, isNotNull } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { matureJourneys } from "./populations/mature-journeys";

export const silence = proportion({
  id: "silence",
  name: "Silence",
  question: "Of the journeys whose window has passed, in what share did the customer give up without a word?",
  better: "lower",
  population: matureJourneys,
  known: isNotNull(journeyRows.resolved),
  hit: eq(journeyRows.outcome, "silent"),
  caveats: [
    "Silent: the last contact ended by the customer leaving, with the matter open, no handoff asked for and no survey answered.",
    "Silence is neither satisfaction nor failure. It says that nobody knows.",
    "A journey counts in every channel, team, agent and intent that it touched.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
