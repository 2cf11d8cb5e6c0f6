import { type SQL, sql } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { hourOf, intentPath, named, ownTeams, type Population, plain } from "./population";

const sending = (column: SQL) =>
  sql`(select ${column} from interactions where id = ${handoffs.fromInteractionId})`;

/** Handoffs by the moment of the request. Channel, team and agent are those that handed off. */
export const requestedHandoffs: Population = {
  words:
    "Handoffs requested in the period, reported or inferred; channel, team and agent are the sending ones.",
  unit: "handoff",
  id: sql`${handoffs.id}`,
  journey: sql`${handoffs.journeyId}`,
  rows: sql`${handoffs}`,
  at: sql`${handoffs.requestedAt}`,
  customer: sql`coalesce(${handoffs.customerId}, -${handoffs.id})`,
  dimensions: {
    channel: plain(sql`${handoffs.fromChannel}`, "channel"),
    intent: intentPath(sql`${handoffs.intentId}`),
    team: named(sql`${handoffs.fromTeamId}`, "teams"),
    agent: named(sql`${handoffs.fromAgentId}`, "agents"),
    agent_kind: plain(sql`${handoffs.fromAgentKind}`, "agent_kind"),
    agent_path: plain(sql`${handoffs.fromAgentKind}::text || ' > ' || ${handoffs.toAgentKind}::text`, "text"),
    channels: plain(
      sql`case when ${handoffs.toChannel} <> ${handoffs.fromChannel} then 'cross' when ${handoffs.toChannel} = ${handoffs.fromChannel} then 'single' end`,
      "text",
    ),
    channel_path: plain(sql`${handoffs.fromChannel}::text || ' > ' || ${handoffs.toChannel}::text`, "text"),
    model: plain(sending(sql`model`), "text"),
    knowledge_version: plain(sending(sql`knowledge_version`), "text"),
    source: named(sql`${handoffs.sourceId}`, "sources"),
    hour_of_day: hourOf(sql`${handoffs.requestedAt}`),
  },
  scope: (viewer) => {
    const teams = ownTeams(viewer);
    return teams
      ? sql`(${handoffs.fromTeamId} = any(${teams}) or ${handoffs.toTeamId} = any(${teams}))`
      : sql`true`;
  },
  counted: () => sql`true`,
  pending: null,
  excluded: {},
  window: null,
};
