import { type SQL, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { repeatWindowHours } from "./house-rules";
import { proportion } from "./kinds/proportion";
import { surveyedContacts } from "./populations/contacts";
import { satisfiedOfBoth } from "./populations/survey-scales";

const window = sql`make_interval(hours => ${sql.raw(String(repeatWindowHours))})`;
const hard = sql`${satisfiedOfBoth} and ${interactions.cesScore} <= 4`;
const linked = sql`${hard} and ${interactions.customerId} is not null`;
const passed = (asOf: SQL) => sql`(${interactions.endedAt} + ${window} <= ${asOf}) is true`;

const cameBack = sql`exists (
  select from interactions later
  where later.customer_id = ${interactions.customerId} and later.id <> ${interactions.id}
    and later.direction = 'inbound' and later.intent_id is not distinct from ${interactions.intentId}
    and later.started_at >= ${interactions.endedAt} and later.started_at < ${interactions.endedAt} + ${window})`;

export const repeatAfterHard = proportion({
  id: "repeat-after-hard",
  name: "Back after a hard time",
  question:
    "Of the customers who were satisfied but found it hard, what share came back about the same matter?",
  better: "lower",
  population: {
    ...surveyedContacts,
    words:
      "Answered surveys with a satisfaction of 4 or 5 and an ease of 4 or less, once a week has passed since the contact ended.",
    counted: (asOf) => sql`${linked} and ${passed(asOf)}`,
    pending: (asOf) => sql`${linked} and not ${passed(asOf)}`,
    only: satisfiedOfBoth,
    excluded: { unlinked: sql`${hard} and ${interactions.customerId} is null` },
    window: "repeat",
  },
  hit: cameBack,
  caveats: [
    "Came back: an inbound contact with the same intent, on any channel, less than 168 hours after the end.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
