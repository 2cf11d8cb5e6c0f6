import { sql } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { mean } from "./kinds/mean";
import { requestedHandoffs } from "./populations/requested-handoffs";

export const timeToOrientation = mean({
  id: "time-to-orientation",
  name: "Time to orientation",
  question: "How long after asking for somebody else did the customer wait until somebody began?",
  better: "lower",
  unit: "seconds",
  population: requestedHandoffs,
  of: sql`${handoffs.secondsToConnect}::float8`,
  caveats: [
    "From the request of the handoff to the start of the contact that received it. Handoffs that nobody received are coverage, not waiting.",
    "The mean of a skewed time: a few long waits weigh much.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
