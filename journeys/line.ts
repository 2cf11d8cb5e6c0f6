import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { customers, handoffs, identities, journeys } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import { interactionsOf } from "./line-interactions";
import type { Line, LineCustomer, LineHandoff } from "./line-shape";
import { ofTeams } from "./line-teams";

export type * from "./line-shape";

/**
 * One journey with everything on it, or null when there is none that this viewer may see. Where other
 * teams took part in it, their interactions show only channel and time.
 */
export async function line(database: Database, journeyId: number, viewer: Viewer): Promise<Line | null> {
  const [journey] = await database
    .select()
    .from(journeys)
    .where(and(eq(journeys.id, journeyId), touchedBy(viewer)));
  if (!journey) return null;

  const [customer, interactions, passed] = await Promise.all([
    customerOf(database, journey.customerId, viewer),
    interactionsOf(database, journeyId, viewer),
    handoffsOf(database, journeyId, viewer),
  ]);
  return {
    id: journey.id,
    customer,
    openedAt: journey.openedAt.toISOString(),
    maturesAt: journey.maturesAt.toISOString(),
    lastContactAt: journey.lastContactAt.toISOString(),
    outcome: journey.outcome,
    resolved: journey.resolved,
    channels: journey.channels,
    channelPath: journey.channelPath,
    contactCount: journey.contactCount,
    hiddenCount: interactions.filter(({ hidden }) => hidden).length,
    interactions,
    handoffs: passed,
  };
}

// Careful: drizzle's `arrayOverlaps` throws on an empty list, which is what a supervisor without teams has.
const touchedBy = ({ teamIds }: Viewer) =>
  teamIds === "all" ? undefined : sql`${journeys.teamIds} && ${sql.param(teamIds)}::int[]`;

async function customerOf(database: Database, id: number, { readsText }: Viewer): Promise<LineCustomer> {
  const [named, known] = await Promise.all([
    database.select({ name: customers.name }).from(customers).where(eq(customers.id, id)),
    database
      .select({ kind: identities.kind, value: identities.value })
      .from(identities)
      .where(eq(identities.customerId, id))
      .orderBy(asc(identities.kind), asc(identities.value)),
  ]);
  const name = readsText ? (named[0]?.name ?? known[0]?.value) : undefined;
  return {
    id,
    name: name ?? `Customer ${id}`,
    masked: !readsText,
    identities: readsText ? known : known.map(({ kind }) => ({ kind, value: null })),
  };
}

async function handoffsOf(database: Database, journeyId: number, viewer: Viewer): Promise<LineHandoff[]> {
  const rows = await database
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.journeyId, journeyId), ofTeams(viewer, handoffs.fromTeamId, handoffs.toTeamId)))
    .orderBy(asc(handoffs.requestedAt), asc(handoffs.id));
  return rows.map((row) => ({
    id: row.id,
    fromInteractionId: row.fromInteractionId,
    toInteractionId: row.toInteractionId,
    requestedAt: row.requestedAt.toISOString(),
    fromChannel: row.fromChannel,
    toChannel: row.toChannel,
    fromAgentKind: row.fromAgentKind,
    toAgentKind: row.toAgentKind,
    connected: row.connected,
    contextRead: row.contextRead,
    inferred: row.inferred,
    fate: row.fate,
    secondsToConnect: row.secondsToConnect,
    reason: row.reason,
  }));
}
