import { eq, ne } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { recentCustomers } from "./populations/latest-contacts";

export const journeyResolutionRolling = proportion({
  id: "journey-resolution-rolling",
  name: "Journey resolution, rolling window",
  question: "Of the customers who were in contact lately, with what share did the last contact end resolved?",
  better: "higher",
  population: recentCustomers,
  known: ne(interactions.outcome, "unknown"),
  hit: eq(interactions.outcome, "resolved"),
  caveats: [
    "An alternative to journey resolution: it looks back from the end of the period, or from the moment of asking if that is earlier, over one journey window, and reads each customer's last contact.",
    "It waits for nothing: whoever called a minute ago and was promised a solution counts as settled, and whoever gave up before the window is gone. The default judges a journey once its window has passed.",
    "Of a period shorter than the window only its own days are read. A customer belongs to the day, channel, team, agent and intent of the last contact.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
