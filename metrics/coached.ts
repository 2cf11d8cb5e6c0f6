import { type SQL, sql } from "drizzle-orm";
import { handoffs, interactions, journeys, contactUnitRows as units } from "@/db/schema";
import { csat } from "./csat";
import { handoffLoss } from "./handoff-loss";
import { interactionResolution } from "./interaction-resolution";
import { longHold } from "./long-hold";
import type { Metric } from "./metric";
import { noteUnread } from "./note-unread";
import { onlyHits } from "./only-hits";
import { repeatContact } from "./repeat-contact";
import { slowTakeover } from "./slow-takeover";

/** A metric that agents are coached on, with what each row was inherited with. */
export type Coached = {
  metric: Metric;
  /** The step of the work that it tells of, in a few words. */
  step: string;
  /** What is levelled out before agents are held against one another, in words. */
  inherited: string;
  /** The metric split into kinds of work, the most important key first and the intent's id first of all. */
  split: Metric;
};

const intentOf = (column: SQL) => sql`coalesce(${column}, 0)::text`;

/** How many contacts the customer already had in this journey: none, one, several. */
const earlier = sql`case
  when ${interactions.journeyId} is null then 'unlinked'
  when ${interactions.journeyId} = ${interactions.id} then '0'
  when ${journeys.secondContactId} = ${interactions.id} then '1'
  else '2' end`;

const arrivedLost = sql`exists (
  select from handoffs where to_interaction_id = ${interactions.id} and fate = 'lost')::text`;

const ofContacts = {
  intent: intentOf(sql`${interactions.intentId}`),
  channel: sql`${interactions.channel}::text`,
  earlier,
  context: arrivedLost,
};
const ofUnits = {
  intent: intentOf(sql`${units.intentId}`),
  channel: sql`${units.firstChannel}::text`,
  legs: sql`least(${units.legCount}, 3)::text`,
  earlier: sql`(${units.journeyId} is distinct from ${units.id})::text`,
};
const ofHandoffs = {
  intent: intentOf(sql`${handoffs.intentId}`),
  channels: sql`${handoffs.fromChannel}::text || ' > ' || coalesce(${handoffs.toChannel}::text, '')`,
  kinds: sql`coalesce(${handoffs.fromAgentKind}::text, '') || ' > ' || coalesce(${handoffs.toAgentKind}::text, '')`,
};

const levelled = {
  contacts: "intent, channel, earlier contacts of the customer, and whether context was lost on the way",
  units: "intent, channel, how often it was handed on, and whether it opened the journey",
  handoffs: "intent, from which channel to which, and from what kind of agent to what kind",
};

const coachedOn = (metric: Metric, step: string, inherited: string, cells: Metric["cells"]): Coached => ({
  metric,
  step,
  inherited,
  split: splitBy(cells, metric),
});

/** Only what work is judged by, of only the rows that can be in n: a fraction of a survey's. */
function splitBy(cells: Metric["cells"], metric: Metric): Metric {
  const { population, statistics, ...hits } = onlyHits(metric);
  const { when } = statistics.n;
  const only = population.only ? sql`${population.only} and ${when}` : when;
  return { ...hits, population: { ...population, only }, statistics, cells, clusteredByCustomer: false };
}

/** What agents are coached on, the outcome first. */
export const coachedMetrics: readonly [Coached, ...Coached[]] = [
  coachedOn(interactionResolution, "Resolving the matter", levelled.contacts, ofContacts),
  coachedOn(csat, "Leaving the customer satisfied", levelled.contacts, ofContacts),
  coachedOn(repeatContact, "Settling it for good", levelled.units, ofUnits),
  coachedOn(handoffLoss, "Handing over with a note", levelled.handoffs, ofHandoffs),
  coachedOn(noteUnread, "Reading the note on taking over", levelled.handoffs, ofHandoffs),
  coachedOn(slowTakeover, "Beginning soon after a handoff", levelled.handoffs, ofHandoffs),
  coachedOn(longHold, "Keeping holds short", levelled.contacts, ofContacts),
];

export function coachedById(id: string): Coached | undefined {
  return coachedMetrics.find(({ metric }) => metric.id === id);
}
