import { gt, isNotNull, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { handledContacts } from "./populations/contacts";

const byMachine = sql`${interactions.agentKind} = 'ai'`;

export const longHold = proportion({
  id: "long-hold",
  name: "Long on hold",
  question: "In what share of the contacts that people handled was the customer on hold for over a minute?",
  better: "lower",
  population: {
    ...handledContacts,
    words: "Inbound interactions that started in the period, have ended, and were not handled by a machine.",
    counted: (...when) => sql`${handledContacts.counted(...when)} and (${byMachine}) is not true`,
    excluded: {
      ...handledContacts.excluded,
      machine: sql`${interactions.direction} = 'inbound' and ${interactions.status} = 'closed' and ${byMachine}`,
    },
  },
  known: isNotNull(interactions.holdMs),
  hit: gt(interactions.holdMs, 60_000),
  caveats: [
    "The time on hold of one contact, added up.",
    "Contacts whose source does not say how long the hold was are coverage, not short.",
  ],
  history: [{ on: "2026-11-28", what: "First definition." }],
});
