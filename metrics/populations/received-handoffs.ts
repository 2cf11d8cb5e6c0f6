import { eq, type SQL, sql } from "drizzle-orm";
import { handoffs } from "@/db/schema";
import { named, ownTeams, type Population, plain } from "./population";
import { requestedHandoffs } from "./requested-handoffs";

const receiving = (column: SQL) =>
  sql`(select ${column} from interactions where id = ${handoffs.toInteractionId})`;

/** Handoffs that somebody received. Channel, team and agent are those that took over. */
export const receivedHandoffs: Population = {
  ...requestedHandoffs,
  words:
    "Handoffs requested in the period that connected, reported or inferred; channel, team and agent are those that took over.",
  dimensions: {
    ...requestedHandoffs.dimensions,
    channel: plain(sql`${handoffs.toChannel}`, "channel"),
    team: named(sql`${handoffs.toTeamId}`, "teams"),
    agent: named(sql`${handoffs.toAgentId}`, "agents"),
    agent_kind: plain(sql`${handoffs.toAgentKind}`, "agent_kind"),
    model: plain(receiving(sql`model`), "text"),
    knowledge_version: plain(receiving(sql`knowledge_version`), "text"),
  },
  scope: (viewer) => {
    const teams = ownTeams(viewer);
    return teams ? sql`${handoffs.toTeamId} = any(${teams})` : sql`true`;
  },
  counted: () => eq(handoffs.connected, true),
  excluded: { not_connected: eq(handoffs.connected, false) },
};
