import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agents, intents, interactions, sources, teams } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import { evaluationsOf, messagesOf, surveysOf } from "./line-contents";
import type { HiddenInteraction, LineInteraction } from "./line-shape";
import { ofTeams } from "./line-teams";

/** The interactions of a journey in the order in which journeys are built; words are not masked yet. */
export async function interactionsOf(
  database: Database,
  journeyId: number,
  viewer: Viewer,
): Promise<(LineInteraction | HiddenInteraction)[]> {
  const ofJourney = eq(interactions.journeyId, journeyId);
  const visible = and(ofJourney, ofTeams(viewer, interactions.teamId));
  const [rows, surveys, evaluations, messages] = await Promise.all([
    rowsOf(database, journeyId),
    surveysOf(database, visible),
    evaluationsOf(database, visible),
    messagesOf(database, visible),
  ]);
  return rows.map((row) =>
    isVisible(row.interaction.teamId, viewer)
      ? {
          ...shown(row),
          surveys: surveys.get(row.interaction.id) ?? [],
          evaluations: evaluations.get(row.interaction.id) ?? [],
          messages: messages.get(row.interaction.id) ?? [],
        }
      : reduced(row),
  );
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(database: Database, journeyId: number) {
  return database
    .select({
      interaction: interactions,
      source: sources.slug,
      agent: agents.name,
      team: teams.name,
      intent: intents.path,
    })
    .from(interactions)
    .innerJoin(sources, eq(sources.id, interactions.sourceId))
    .leftJoin(agents, eq(agents.id, interactions.agentId))
    .leftJoin(teams, eq(teams.id, interactions.teamId))
    .leftJoin(intents, eq(intents.id, interactions.intentId))
    .where(eq(interactions.journeyId, journeyId))
    .orderBy(
      asc(interactions.startedAt),
      sql`coalesce(${interactions.endedAt}, ${interactions.startedAt})`,
      sql`${sources.slug} collate "C"`,
      sql`${interactions.externalId} collate "C"`,
    );
}

const isVisible = (teamId: number | null, { teamIds }: Viewer) =>
  teamIds === "all" || (teamId !== null && teamIds.includes(teamId));

function reduced({ interaction }: Row): HiddenInteraction {
  return {
    hidden: true,
    id: interaction.id,
    channel: interaction.channel,
    startedAt: interaction.startedAt.toISOString(),
    endedAt: interaction.endedAt?.toISOString() ?? null,
  };
}

function shown({ interaction, source, agent, team, intent }: Row) {
  return {
    hidden: false as const,
    id: interaction.id,
    source,
    externalId: interaction.externalId,
    case: interaction.caseKey,
    channel: interaction.channel,
    channelRaw: interaction.channelRaw,
    direction: interaction.direction,
    status: interaction.status,
    startedAt: interaction.startedAt.toISOString(),
    endedAt: interaction.endedAt?.toISOString() ?? null,
    agent,
    agentKind: interaction.agentKind,
    team,
    intent,
    outcome: interaction.outcome,
    partiallyResolved: interaction.partiallyResolved,
    endReason: interaction.endReason,
    queueSeconds: seconds(interaction.queueMs),
    talkSeconds: seconds(interaction.talkMs),
    holdSeconds: seconds(interaction.holdMs),
    afterContactSeconds: seconds(interaction.afterContactMs),
    handleSeconds: seconds(interaction.handleMs),
    model: interaction.model,
    knowledgeVersion: interaction.knowledgeVersion,
    contextRead: interaction.contextRead,
    surveyOffered: interaction.surveyOffered,
    sla: interaction.sla,
  };
}

const seconds = (milliseconds: number | null) => (milliseconds === null ? null : milliseconds / 1000);
