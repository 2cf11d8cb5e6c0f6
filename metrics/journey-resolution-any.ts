import { gt, sql } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { matureJourneys } from "./populations/mature-journeys";

const someResolved = gt(journeyRows.resolvedCount, 0);

export const journeyResolutionAny = proportion({
  id: "journey-resolution-any",
  name: "Journey resolution, any contact",
  question: "Of the journeys whose window has passed, in what share was at least one contact resolved?",
  better: "higher",
  population: matureJourneys,
  known: sql`(${someResolved} or ${journeyRows.knownCount} = ${journeyRows.contactCount})`,
  hit: someResolved,
  caveats: [
    "An alternative to journey resolution, and the kindest: one resolved contact is enough, whatever stayed open beside it or came after it.",
    "The default asks for the last outcome of every intent, since one good contact is no comfort to a customer who had to come back.",
    "A journey counts in every channel, team, agent and intent that it touched.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
