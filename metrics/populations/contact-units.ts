import { type SQL, sql } from "drizzle-orm";
import { contactUnitRows as units } from "@/db/schema";
import { repeatWindowHours } from "../house-rules";
import {
  agentPath,
  hourOf,
  intentPath,
  named,
  ownTeams,
  type Population,
  plain,
  several,
} from "./population";

const window = sql`make_interval(hours => ${sql.raw(String(repeatWindowHours))})`;

/** The same customer about the same matter, on any channel, before the window had passed. */
export const cameBack = sql`(${units.nextSameAt} < ${units.endedAt} + ${window}) is true`;

/** The same customer about anything, before the window had passed. */
export const cameBackAtAll = sql`(${units.nextAnyAt} < ${units.endedAt} + ${window}) is true`;

const followed = (asOf: SQL) => sql`(${units.endedAt} + ${window} <= ${asOf}) is true`;
const isRepeat = sql`(${units.startedAt} < ${units.previousSameAt} + ${window}) is true`;

/** Contacts with everything that they were handed on to, dated by their start, once they were followed. */
export const contactUnits: Population = {
  words:
    "Contacts with everything that they were handed on to, by their start, once 168 hours have passed since the end.",
  unit: "contact_unit",
  id: sql`${units.id}`,
  journey: sql`${units.journeyId}`,
  rows: sql`${units}`,
  at: sql`${units.startedAt}`,
  customer: sql`coalesce(${units.customerId}, -${units.id})`,
  dimensions: {
    channel: several(plain(sql`${units.channels}`, "channel")),
    intent: intentPath(sql`${units.intentId}`, "unit_intents"),
    team: several(named(sql`${units.teamIds}`, "teams")),
    agent: several(named(sql`${units.agentIds}`, "agents")),
    agent_kind: several(plain(sql`${units.agentKinds}`, "agent_kind")),
    agent_path: agentPath(sql`${units.agentKinds}`),
    channels: plain(sql`case when cardinality(${units.channels}) > 1 then 'cross' else 'single' end`, "text"),
    channel_path: plain(sql`${units.channelPath}`, "text"),
    model: several(plain(sql`${units.models}`, "text")),
    knowledge_version: several(plain(sql`${units.knowledgeVersions}`, "text")),
    source: several(named(sql`${units.sourceIds}`, "sources")),
    hour_of_day: hourOf(sql`${units.startedAt}`),
  },
  scope: (viewer) => {
    const teams = ownTeams(viewer);
    return teams ? sql`${units.teamIds} && ${teams}` : sql`true`;
  },
  counted: (asOf) => sql`not ${units.unlinked} and ${followed(asOf)}`,
  pending: (asOf) => sql`not ${units.unlinked} and not ${followed(asOf)}`,
  excluded: { unlinked: sql`${units.unlinked}` },
  window: "repeat",
};

/** The first contacts about a matter: nothing of the same customer about the same ended in the week before. */
export const firstContacts: Population = {
  ...contactUnits,
  words:
    "First contacts: no contact of the same customer about the same ended in the 168 hours before. With everything that they were handed on to, by their start, once 168 hours have passed since the end.",
  counted: (asOf, until) => sql`${contactUnits.counted(asOf, until)} and not ${isRepeat}`,
  pending: (asOf) => sql`not ${units.unlinked} and not ${followed(asOf)} and not ${isRepeat}`,
  excluded: {
    ...contactUnits.excluded,
    repeat: sql`not ${units.unlinked} and ${isRepeat}`,
  },
};

/** Contacts that have ended, followed for as long as there has been time; see `followUp`. */
export const endedUnits: Population = {
  ...contactUnits,
  words: "Contacts with everything that they were handed on to, by their start, as soon as they have ended.",
  counted: (asOf) => sql`not ${units.unlinked} and (${units.endedAt} <= ${asOf}) is true`,
  pending: (asOf) => sql`not ${units.unlinked} and (${units.endedAt} <= ${asOf}) is not true`,
};

/**
 * Minutes from the end to the return, or to the moment up to which nobody returned; at most the window, so
 * that there are no more cells than it has minutes, however many contacts there are.
 */
export const followUp = {
  returned: (asOf: SQL) => sql`(${cameBack} and ${units.nextSameAt} <= ${asOf})::text`,
  minutes: (asOf: SQL) => sql`floor(extract(epoch from
    least(case when ${cameBack} and ${units.nextSameAt} <= ${asOf} then ${units.nextSameAt} else ${asOf} end
      - ${units.endedAt}, ${window})) / 60)::text`,
};
