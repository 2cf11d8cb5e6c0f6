import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { customers, handoffs, identities, journeys } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import { interactionsOf } from "./line-interactions";
import { lineMasked } from "./line-masked";
import { recordedPromises } from "./line-promises";
import { sameCaseOf } from "./line-same-case";
import { touchedBy } from "./line-scope";
import type { Line, LineCustomer, LineHandoff } from "./line-shape";
import { ofTeams } from "./line-teams";
import { lineTold } from "./line-told";

export type * from "./line-shape";

/**
 * One journey with everything on it, or null when there is none that this viewer may see. Where other
 * teams took part in it, their interactions show only channel and time. Days are those of the zone.
 */
export async function line(
  database: Database,
  journeyId: number,
  viewer: Viewer,
  timeZone: string,
): Promise<Line | null> {
  // All at once, on a guess that there is such a journey: nothing of it leaves when there is none.
  const [[journey], customer, interactions, passed, promises, sameCase] = await Promise.all([
    database
      .select()
      .from(journeys)
      .where(and(eq(journeys.id, journeyId), touchedBy(viewer))),
    customerOf(database, journeyId),
    interactionsOf(database, journeyId, viewer),
    handoffsOf(database, journeyId, viewer),
    recordedPromises(database, journeyId, viewer),
    sameCaseOf(database, journeyId, viewer),
  ]);
  if (!journey) return null;

  const whole = lineTold(
    {
      id: journey.id,
      customer: { id: journey.customerId, ...customer },
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
      promises,
      sameCase,
    },
    timeZone,
  );
  return viewer.readsText ? whole : lineMasked(whole);
}

async function customerOf(database: Database, journeyId: number): Promise<Omit<LineCustomer, "id">> {
  const known = await database
    .select({
      customerId: customers.id,
      name: customers.name,
      kind: identities.kind,
      value: identities.value,
    })
    .from(journeys)
    .innerJoin(customers, eq(customers.id, journeys.customerId))
    .leftJoin(identities, eq(identities.customerId, customers.id))
    .where(eq(journeys.id, journeyId))
    .orderBy(asc(identities.kind), asc(identities.value));
  const [first] = known;
  return {
    name: first?.name ?? first?.value ?? `Customer ${first?.customerId}`,
    masked: false,
    identities: known.flatMap(({ kind, value }) => (kind === null ? [] : [{ kind, value }])),
  };
}

async function handoffsOf(
  database: Database,
  journeyId: number,
  viewer: Viewer,
): Promise<Omit<LineHandoff, "repeats" | "secondsToOrientation">[]> {
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
