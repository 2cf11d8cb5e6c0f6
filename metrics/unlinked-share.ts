import { isNull } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { proportion } from "./kinds/proportion";
import { startedContacts } from "./populations/contacts";

export const unlinkedShare = proportion({
  id: "unlinked-share",
  name: "Unlinked contacts",
  question: "Of the contacts that started, in what share does nobody know who the customer was?",
  better: "lower",
  population: startedContacts,
  hit: isNull(interactions.customerId),
  caveats: [
    "Unlinked: the contact came without an identifier, or only with such as are refused as links: names for nobody, numbers that are not valid, and identifiers that many customers share.",
    "An unlinked contact counts in the metrics of contacts and stays out of those of journeys, so the higher this share, the less journeys say about everybody.",
    "It does not see customers who are known under two identifiers that nothing links: they are linked, each to themselves.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
