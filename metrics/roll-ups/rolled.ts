import { families } from "@/db/roll-ups/families";
import type { Family } from "@/db/roll-ups/family";
import { contactUnits } from "../populations/contact-units";
import { endedContacts, startedContacts } from "../populations/contacts";
import { matureJourneys } from "../populations/mature-journeys";
import type { Population } from "../populations/population";
import { requestedHandoffs } from "../populations/requested-handoffs";

type Rolled = { family: Family; by: string };

const known: [Population, Family["name"], string][] = [
  [matureJourneys, "journeys", "opened"],
  [contactUnits, "units", "started"],
  [startedContacts, "contacts", "started"],
  [endedContacts, "contacts", "ended"],
  [requestedHandoffs, "handoffs", "requested"],
];

/**
 * The family whose facts a population is about, and what dates them there; null for rows that no family has.
 * Populations that are made of another one have its roll-ups as long as they leave its rows and dates alone.
 */
export function rolled({ rows, at }: Population): Rolled | null {
  const found = known.find(([population]) => population.rows === rows && population.at === at);
  const family = found && families.find(({ name }) => name === found[1]);
  return found && family ? { family, by: found[2] } : null;
}
