import { eq, inArray } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { receivedHandoffs } from "./populations/received-handoffs";

export const noteUnread = proportion({
  id: "note-unread",
  name: "Note not read on taking over",
  question: "Of the customers who were taken over, in what share did whoever took over not read the note?",
  better: "lower",
  population: receivedHandoffs,
  known: inArray(handoffs.fate, ["kept", "lost"]),
  hit: eq(handoffs.fate, "lost"),
  caveats: [
    "The same handoffs as context lost on connected handoffs, told by who took over instead of who handed over.",
    "A note that was never written cannot be read: look at the one who handed over, too.",
  ],
  history: [{ on: "2026-11-28", what: "First definition." }],
});
