import { eq, sql } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { matureJourneys } from "./populations/mature-journeys";

const linked = sql`not ${journeyRows.unlinked}`;

export const slaMet = proportion({
  id: "sla-met",
  name: "Promised clock met",
  question: "Of the journeys that were promised an answer within a time, what share got it within that time?",
  better: "higher",
  population: {
    ...matureJourneys,
    words: "Journeys that opened in the period and whose promised clock has stopped.",
    counted: () => sql`${linked} and ${journeyRows.sla} in ('met', 'missed')`,
    pending: () => sql`${linked} and ${journeyRows.sla} = 'running'`,
    excluded: {
      ...matureJourneys.excluded,
      no_clock: sql`${linked} and ${journeyRows.sla} = 'none'`,
    },
    window: null,
  },
  hit: eq(journeyRows.sla, "met"),
  caveats: [
    "The clock is the one that the source ran and reported; a journey that missed it on one contact missed it.",
    "A journey is judged when its clock stops, whether or not its window has passed: it says that an answer came in time, not that it was of use.",
    "As of an earlier day the clocks stand as they do now: when a clock stopped is not recorded.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
