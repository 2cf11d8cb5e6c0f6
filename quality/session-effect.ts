import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { dateIn, type Period, previous, shifted } from "@/language/period";
import { type AgentWork, agentWork } from "@/metrics/agent-work";
import { type Coached, coachedById } from "@/metrics/coached";
import { type CoachedAgent, coachedAgents } from "@/metrics/coached-agents";
import { type CoachingEffect, type Cohort, coachingEffect } from "@/metrics/coaching-effect";
import { houseRulesAt, repeatWindowHours } from "@/metrics/house-rules";
import type { CoachingSession } from "./coaching-sessions";

export type SessionEffect = {
  coached: Coached;
  /** The days before and after, as questions about the team. */
  before: Filter;
  after: Filter;
} & (
  | { state: "immature"; readableOn: string }
  /** `others`: colleagues of the same team and kind who were not coached meanwhile. */
  | { state: "read"; effect: CoachingEffect; others: string[] }
);

/** Without a day for the follow-up, so many days before are held against so many after. */
const usualDays = 28;

/**
 * What became of the session's metric on the session's intent, as many days after as before, beside the uncoached
 * of the team. Null before it is held. Refused until the last window of the days after has passed.
 */
export async function sessionEffect(
  database: Database,
  viewer: Viewer,
  session: CoachingSession,
  timeZone: string,
  now: Date,
): Promise<SessionEffect | null> {
  const coached = coachedById(session.metric);
  if (session.heldOn === null || session.stage === "cancelled" || !coached) return null;
  const to = session.followUpOn ?? shifted(session.heldOn, usualDays);
  const period = { from: session.heldOn, to, timeZone };
  const [after, before] = [about(session, period), about(session, previous(period))];
  const readableOn = shifted(to, Math.ceil((await windowHours(database, coached, now)) / 24));
  if (dateIn(now, timeZone) < readableOn) return { coached, before, after, state: "immature", readableOn };
  const [first, last, agents, recent] = await Promise.all([
    agentWork(database, coached, before, viewer, now),
    agentWork(database, coached, after, viewer, now),
    coachedAgents(database, viewer),
    coachedMeanwhile(database, session, before.period.from, to),
  ]);
  const others = fellows(session, agents).filter(({ id }) => !recent.has(id));
  const effect = coachingEffect(cohort(first, session, others), cohort(last, session, others));
  const seen = others.filter(({ id }) => first.has(id) || last.has(id));
  return { coached, before, after, state: "read", effect, others: seen.map(({ name }) => name) };
}

function about({ team, intent }: CoachingSession, period: Period): Filter {
  return { period, asOf: null, by: [], where: { team: [team], ...(intent && { intent: [intent] }) } };
}

async function windowHours(database: Database, { metric }: Coached, now: Date): Promise<number> {
  const { window } = metric.population;
  if (window === null) return 0;
  return window === "repeat" ? repeatWindowHours : (await houseRulesAt(database, now)).journeyWindowHours;
}

/** Those of the same kind, people or machines. */
function fellows({ agent }: CoachingSession, agents: CoachedAgent[]): CoachedAgent[] {
  const kind = agents.find(({ id }) => id === agent)?.kind;
  return agents.filter((one) => one.kind === kind && one.id !== agent);
}

function cohort(work: AgentWork, { agent }: CoachingSession, others: CoachedAgent[]): Cohort {
  return { coached: work.get(agent) ?? [], others: others.map(({ id }) => work.get(id) ?? []) };
}

/** Whoever of the team had a session while the days before and after ran, about whatever. */
async function coachedMeanwhile(
  database: Database,
  { id, team }: CoachingSession,
  from: string,
  to: string,
): Promise<Set<string>> {
  const rows = await database.execute<{ agent: string }>(sql`
    select distinct external_id as agent from coaching_sessions
      join agents on agents.id = agent_id join teams on teams.id = team_id
    where teams.name = ${team} and cancelled_at is null and coaching_sessions.id <> ${id}
      and held_on >= ${from} and held_on < ${to}`);
  return new Set(rows.map(({ agent }) => agent));
}
