import { sql } from "drizzle-orm";
import { journeyRows } from "@/db/schema";
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

/** Journeys by opening moment. A journey counts once its window has passed, and then stays as it is. */
export const matureJourneys: Population = {
  words: "Journeys that opened in the period and whose window has passed.",
  unit: "journey",
  id: sql`${journeyRows.id}`,
  journey: sql`${journeyRows.id}`,
  rows: sql`${journeyRows}`,
  at: sql`${journeyRows.openedAt}`,
  customer: sql`coalesce(${journeyRows.customerId}, -${journeyRows.id})`,
  dimensions: {
    channel: several(plain(sql`${journeyRows.channels}`, "channel")),
    intent: several(intentPath(sql`${journeyRows.intentIds}`)),
    team: several(named(sql`${journeyRows.teamIds}`, "teams")),
    agent: several(named(sql`${journeyRows.agentIds}`, "agents")),
    agent_kind: several(plain(sql`${journeyRows.agentKinds}`, "agent_kind")),
    agent_path: agentPath(sql`${journeyRows.agentKinds}`),
    channels: plain(sql`case when ${journeyRows.channelCount} > 1 then 'cross' else 'single' end`, "text"),
    channel_path: plain(sql`${journeyRows.channelPath}`, "text"),
    model: several(plain(sql`${journeyRows.models}`, "text")),
    knowledge_version: several(plain(sql`${journeyRows.knowledgeVersions}`, "text")),
    source: several(named(sql`${journeyRows.sourceIds}`, "sources")),
    // At the hour of the last contact who falls silent falls silent.
    hour_of_day: hourOf(sql`${journeyRows.lastContactAt}`),
  },
  scope: (viewer) => {
    const teams = ownTeams(viewer);
    return teams ? sql`${journeyRows.teamIds} && ${teams}` : sql`true`;
  },
  counted: (asOf) => sql`not ${journeyRows.unlinked} and ${journeyRows.maturesAt} <= ${asOf}`,
  pending: (asOf) => sql`not ${journeyRows.unlinked} and ${journeyRows.maturesAt} > ${asOf}`,
  excluded: { unlinked: sql`${journeyRows.unlinked}` },
  window: "journey",
};
