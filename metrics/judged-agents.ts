import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Filter, narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import type { AgentKind } from "@/language/vocabulary";
import { agentWork } from "./agent-work";
import type { Coached } from "./coached";
import type { CoachedAgent } from "./coached-agents";
import { funnelDispersion } from "./inference/funnel-dispersion";
import { type JudgedWork, judgedWork } from "./judged-work";
import { measure } from "./measure";

export type JudgedAgent = { agent: CoachedAgent; reading: Reading; work: JudgedWork; trend: Reading[] };

/** People, or machines, held against one another and never against the other kind. */
export type JudgedGroup = {
  kind: AgentKind;
  /** The share of all of them together. */
  target: number | null;
  /** How much more they vary than chance would have it: 1 is chance; null for nobody. */
  dispersion: { phi: number; beyondChance: boolean } | null;
  /** By name, never by share. */
  agents: JudgedAgent[];
};

/**
 * Each of these agents beside what everybody of the selection who is of their kind makes of the same work. An
 * agent that the filter names is shown alone and still held against all.
 */
export async function judgedAgents(
  database: Database,
  coached: Coached,
  filter: Filter,
  viewer: Viewer,
  now: Date,
  agents: readonly CoachedAgent[],
): Promise<JudgedGroup[]> {
  const everybody = narrowed(filter, { agent: [] });
  const ask = (by: Filter["by"]) => measure(database, coached.metric, { ...everybody, by }, viewer, now);
  const [work, readings, weeks] = await Promise.all([
    agentWork(database, coached, everybody, viewer, now),
    ask(["agent"]),
    ask(["week", "agent"]),
  ]);
  const readingOf = new Map(readings.map((reading) => [reading.group.agent, reading]));
  return (["human", "ai"] as const).map((kind): JudgedGroup => {
    const group = agents.filter(({ id, ...agent }) => agent.kind === kind && readingOf.has(id));
    const { target, each } = judgedWork(group.map(({ id }) => work.get(id) ?? []));
    const shown = group.flatMap((agent, at): JudgedAgent[] => {
      const [reading, judged] = [readingOf.get(agent.id), each[at]];
      if (!reading || !judged || !isNamed(filter, agent.id)) return [];
      const trend = weeks.filter((one) => one.group.agent === agent.id);
      return [{ agent, reading, trend, work: reading.standing === "sound" ? judged : unsaid(judged) }];
    });
    const seen = each.filter(({ band }) => band !== "not_enough");
    return {
      kind,
      target,
      agents: shown,
      dispersion:
        target === null
          ? null
          : funnelDispersion(
              seen.map(({ adjusted, n }) => ({ k: (adjusted ?? 0) * n, n })),
              target,
            ),
    };
  });
}

const isNamed = ({ where }: Filter, id: string) => !where.agent?.length || where.agent.includes(id);

/** What is withheld or too little to print is not told by its deviation either. */
function unsaid(work: JudgedWork): JudgedWork {
  return {
    ...work,
    difference: null,
    adjusted: null,
    limits: null,
    shrunken: null,
    band: "not_enough",
    chance: "not_enough",
  };
}
