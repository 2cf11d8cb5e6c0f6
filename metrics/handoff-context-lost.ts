import { eq, inArray } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { requestedHandoffs } from "./populations/requested-handoffs";

export const handoffContextLost = proportion({
  id: "handoff-context-lost",
  name: "Context lost on connected handoffs",
  question: "Of the handoffs that connected, on what share was the note not read?",
  better: "lower",
  population: {
    ...requestedHandoffs,
    words: "Handoffs requested in the period that connected, reported or inferred.",
    counted: () => eq(handoffs.connected, true),
    excluded: { not_connected: eq(handoffs.connected, false) },
  },
  known: inArray(handoffs.fate, ["kept", "lost"]),
  hit: eq(handoffs.fate, "lost"),
  caveats: ["A part of handoff loss: what never connected is counted there, and apart."],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
