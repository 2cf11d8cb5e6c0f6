import { sql } from "drizzle-orm";
import { interactions, journeys, promises } from "@/db/schema";
import { startedContacts } from "./contacts";
import type { Population } from "./population";

const stands = sql`${promises.dueAt} is not null and ${promises.fate} <> 'withdrawn'`;

/** Promises by the moment they were due. Channel, team and agent are those of the contact that gave them. */
export const duePromises: Population = {
  ...startedContacts,
  words:
    "Promises, dated by when they were due; channel, team and agent are those of the contact in which they were given.",
  unit: "promise",
  id: sql`${promises.id}`,
  rows: sql`${promises} join ${interactions} on ${interactions.id} = ${promises.interactionId}
    left join ${journeys} on ${journeys.id} = ${interactions.journeyId}`,
  // A promise that nobody dated is left out on the day it was made, so that it is left out in sight.
  at: sql`coalesce(${promises.dueAt}, ${promises.madeAt})`,
  counted: (asOf) => sql`${stands} and ${promises.dueAt} <= ${asOf}`,
  pending: (asOf) => sql`${stands} and ${promises.dueAt} > ${asOf}`,
  excluded: {
    withdrawn: sql`${promises.fate} = 'withdrawn'`,
    no_due_date: sql`${promises.dueAt} is null and ${promises.fate} <> 'withdrawn'`,
  },
};
