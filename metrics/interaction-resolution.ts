import { eq, ne } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { endedContacts } from "./populations/contacts";

export const interactionResolution = proportion({
  id: "interaction-resolution",
  name: "Interaction resolution",
  question: "Of the contacts that ended, in what share was the matter resolved in that contact?",
  better: "higher",
  population: endedContacts,
  known: ne(interactions.outcome, "unknown"),
  hit: eq(interactions.outcome, "resolved"),
  clusteredByCustomer: true,
  caveats: [
    "A leg that hands off is not resolved, however well the journey ends.",
    "Partly resolved counts as unresolved.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
