import { gt, isNotNull } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { receivedHandoffs } from "./populations/received-handoffs";

export const slowTakeover = proportion({
  id: "slow-takeover",
  name: "Slow to take over",
  question: "Of the customers who were taken over, in what share did it take over five minutes to begin?",
  better: "lower",
  population: receivedHandoffs,
  known: isNotNull(handoffs.secondsToConnect),
  hit: gt(handoffs.secondsToConnect, 300),
  caveats: [
    "From the request of the handoff to the start of the contact that took over.",
    "Queues and rosters decide most of it; an agent only a part.",
  ],
  history: [{ on: "2026-11-28", what: "First definition." }],
});
