import { eq, isNotNull } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { requestedHandoffs } from "./populations/requested-handoffs";

export const handoffNeverConnected = proportion({
  id: "handoff-never-connected",
  name: "Handoffs that never connected",
  question: "Of the handoffs that were asked for, what share reached nobody?",
  better: "lower",
  population: requestedHandoffs,
  known: isNotNull(handoffs.connected),
  hit: eq(handoffs.connected, false),
  caveats: ["A part of handoff loss: what connected without its context is counted there, and apart."],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
