import { sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { mean } from "./kinds/mean";
import { handledContacts } from "./populations/contacts";

export const aht = mean({
  id: "aht",
  name: "Average handle time",
  question: "How long does a contact keep a person busy, after-contact work included?",
  better: "neither",
  unit: "seconds",
  population: handledContacts,
  of: sql`${interactions.handleMs} / 1000.0`,
  series: { dimension: "agent_kind", headline: "human" },
  caveats: [
    "Talk, hold and after-contact work over contacts: a ratio of sums.",
    "Human contacts, unless AI is asked for; the two clocks are never pooled.",
    "A fall is good only if resolution and satisfaction hold; never read it alone.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
