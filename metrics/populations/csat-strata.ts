import { type SQL, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import type { StratumName } from "../rule-choice";

/** What is known of every contact, answered or not, and goes with satisfaction. */
export const csatStrata: Record<StratumName, SQL> = {
  outcome: sql`case ${interactions.outcome} when 'resolved' then 'resolved' when 'unknown' then 'unknown' else 'not resolved' end`,
  agent_kind: sql`${interactions.agentKind}::text`,
  intent: sql`${interactions.intentId}::text`,
  channel: sql`${interactions.channel}::text`,
};
