import { inArray, ne } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { requestedHandoffs } from "./populations/requested-handoffs";

export const handoffLoss = proportion({
  id: "handoff-loss",
  name: "Handoff loss",
  question: "Of the handoffs whose fate is known, in what share did the context die on the way?",
  better: "lower",
  population: requestedHandoffs,
  known: ne(handoffs.fate, "unknown"),
  hit: inArray(handoffs.fate, ["lost", "never_connected"]),
  caveats: [
    "Lost means that the case note was not read, or that the handoff never connected.",
    "Reading the note stands in for knowing the context; an unread note is not proof that the customer repeated everything.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
