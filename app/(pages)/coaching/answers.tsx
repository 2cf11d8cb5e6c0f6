import { address } from "@/components/filter-links";
import { Tabs } from "@/components/tabs";
import { database } from "@/db/client";
import { type Coached, coachedMetrics } from "@/metrics/coached";
import { coachedAgents } from "@/metrics/coached-agents";
import { judgedAgents } from "@/metrics/judged-agents";
import { coachingSessions } from "@/quality/coaching-sessions";
import { targets as targetsOf } from "@/quality/targets";
import type { Asked } from "../asked";
import { NothingMatches } from "../nothing-here";
import { Agenda } from "./agenda";
import { AgentsTable } from "./agents-table";
import { ChooseTeam } from "./choose-team";
import { FunnelFigure } from "./funnel-figure";
import { teamsToChoose } from "./teams-to-choose";

type Props = { asked: Asked; coached: Coached };

/** The team's sessions, the step that is looked at, and people and machines apart. */
export async function Answers({ asked, coached }: Props) {
  const { viewer, filter, now } = asked;
  const agents = await coachedAgents(database(), viewer);
  const teams = teamsToChoose(agents, filter);
  const [groups, targets, sessions] = await Promise.all([
    teams ? [] : judgedAgents(database(), coached, filter, viewer, now, agents),
    targetsOf(database(), viewer),
    coachingSessions(database(), viewer),
  ]);
  const seen = groups.filter((group) => group.agents.length > 0);
  return (
    <>
      <Agenda sessions={sessions} asked={asked} />
      <Tabs
        words="What is looked at"
        tabs={coachedMetrics.map(({ metric, step }) => ({
          words: step,
          n: null,
          href: address("/coaching", filter, [["metric", metric.id]]),
          current: metric.id === coached.metric.id,
        }))}
      />
      {teams && <ChooseTeam teams={teams} filter={filter} kept={asked.kept} />}
      {!teams && seen.length === 0 && (
        <div className="mt-5">
          <NothingMatches path="/coaching" filter={filter} kept={asked.kept} wider={asked.wider} />
        </div>
      )}
      {seen.map((group) => (
        <section key={group.kind} aria-labelledby={`group-${group.kind}`} className="mt-6 grid gap-4">
          <h2 id={`group-${group.kind}`} className="font-semibold text-heading">
            {group.kind === "human" ? "People" : "AI agents"}
          </h2>
          <FunnelFigure group={group} coached={coached} asked={asked} />
          <AgentsTable group={group} coached={coached} asked={asked} targets={targets} />
        </section>
      ))}
    </>
  );
}
