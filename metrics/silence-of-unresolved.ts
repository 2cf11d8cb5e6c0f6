import { eq, sql } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { matureJourneys } from "./populations/mature-journeys";

export const silenceOfUnresolved = proportion({
  id: "silence-of-unresolved",
  name: "Silence among the unresolved",
  question: "Of the journeys that ended unresolved, in what share did the customer give up without a word?",
  better: "lower",
  population: {
    ...matureJourneys,
    words: "Journeys that opened in the period, whose window has passed, and that were not resolved.",
    counted: (asOf, until) =>
      sql`${matureJourneys.counted(asOf, until)} and ${journeyRows.resolved} is not true`,
  },
  known: eq(journeyRows.resolved, false),
  hit: eq(journeyRows.outcome, "silent"),
  excluded: { resolved: eq(journeyRows.resolved, true) },
  caveats: [
    "The same silent journeys as silence, over the unresolved ones only.",
    "Journeys whose outcome is unknown might be unresolved, too: they are coverage.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
