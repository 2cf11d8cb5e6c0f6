import { eq, ne, sql } from "drizzle-orm";
import { interactions, journeys } from "@/db/schema";
import { hourOf, intentPath, named, ownTeams, type Population, plain } from "./population";

const shape = sql`case when ${journeys.channelCount} > 1 then 'cross' when ${journeys.channelCount} = 1 then 'single' end`;

const contacts: Population = {
  words: "Inbound interactions, dated by their start.",
  unit: "interaction",
  id: sql`${interactions.id}`,
  journey: sql`${interactions.journeyId}`,
  rows: sql`${interactions} left join ${journeys} on ${journeys.id} = ${interactions.journeyId}`,
  at: sql`${interactions.startedAt}`,
  customer: sql`coalesce(${interactions.customerId}, -${interactions.id})`,
  dimensions: {
    channel: plain(sql`${interactions.channel}`, "channel"),
    intent: intentPath(sql`${interactions.intentId}`),
    team: named(sql`${interactions.teamId}`, "teams"),
    agent: named(sql`${interactions.agentId}`, "agents"),
    agent_kind: plain(sql`${interactions.agentKind}`, "agent_kind"),
    agent_path: plain(sql`${interactions.agentKind}::text`, "text"),
    channels: plain(shape, "text"),
    channel_path: plain(sql`${journeys.channelPath}`, "text"),
    model: plain(sql`${interactions.model}`, "text"),
    knowledge_version: plain(sql`${interactions.knowledgeVersion}`, "text"),
    source: named(sql`${interactions.sourceId}`, "sources"),
    hour_of_day: hourOf(sql`${interactions.startedAt}`),
  },
  scope: (viewer) => {
    const teams = ownTeams(viewer);
    return teams ? sql`${interactions.teamId} = any(${teams})` : sql`true`;
  },
  counted: () => eq(interactions.direction, "inbound"),
  pending: null,
  excluded: {
    outbound: eq(interactions.direction, "outbound"),
    internal: eq(interactions.direction, "internal"),
    direction_unknown: eq(interactions.direction, "unknown"),
  },
  window: null,
};

export const startedContacts = contacts;

const closedInbound = sql`${interactions.direction} = 'inbound' and ${interactions.status} = 'closed'`;

/** Dated by the end; a closed contact whose end nobody recorded is dated by its start. */
export const endedContacts: Population = {
  ...contacts,
  words:
    "Inbound interactions that ended in the period, AI and human alike, each leg of a handoff for itself.",
  at: sql`coalesce(${interactions.endedAt}, ${interactions.startedAt})`,
  counted: () => closedInbound,
  excluded: {
    ...contacts.excluded,
    open: sql`${interactions.direction} = 'inbound' and ${ne(interactions.status, "closed")}`,
  },
};

/** Contacts that could have been answered, and everything that was: a survey counts whoever called. */
export const surveyedContacts: Population = {
  ...contacts,
  words: "Inbound interactions and every answered survey, dated by the start of the interaction.",
  counted: () =>
    sql`(${interactions.direction} = 'inbound' or ${interactions.csatScore} is not null or ${interactions.cesScore} is not null)`,
  excluded: {},
};

/** Contacts that have ended, dated by their start like the satisfaction they are read beside. */
export const handledContacts: Population = {
  ...endedContacts,
  words: "Inbound interactions that started in the period and have ended.",
  at: contacts.at,
};

/** The same, by how long they took. Careful: rows of their own, so that they are summed up apart, by second. */
export const timedContacts: Population = { ...handledContacts, rows: sql`${contacts.rows}` };

/** How long a contact took, rounded to whole seconds. */
export const handleSecond = plain(sql`((${interactions.handleMs} + 500) / 1000)`, "int");
