import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import { agentWork } from "@/metrics/agent-work";
import { type Coached, coachedMetrics } from "@/metrics/coached";
import type { CoachedAgent } from "@/metrics/coached-agents";
import { type Departure, departures } from "@/metrics/departures";
import { drawnContacts, exemplars, type HeardContact, namedContacts } from "@/metrics/heard-contacts";
import { rowsBehind } from "@/metrics/rows-behind";
import { coachingSessions } from "@/quality/coaching-sessions";
import { handovers } from "@/quality/handovers";
import { coaches } from "@/quality/session-scope";
import { targets } from "@/quality/targets";
import type { Asked } from "../../asked";
import { AgentTargets } from "./agent-targets";
import { AllSteps } from "./all-steps";
import { Exemplars } from "./exemplars";
import { Handed } from "./handed";
import { PlanSession } from "./plan-session";
import { Sessions } from "./sessions";
import { ToWorkOn } from "./to-work-on";

type Props = { asked: Asked; agent: CoachedAgent; agents: CoachedAgent[] };

/** From what stands out, through what to listen to, to what was agreed. */
export async function Answers({ asked, agent, agents }: Props) {
  const { viewer } = asked;
  const [looked, sessions, handed, ofTeam, allTargets] = await Promise.all([
    lookedAt(asked, agent, agents),
    coachingSessions(database(), viewer, agent.key),
    handovers(database(), viewer, { agentId: agent.key }),
    agent.team ? handovers(database(), viewer, { teamId: agent.team.id }) : [],
    targets(database(), viewer),
  ]);
  const worse = looked.filter(({ stands }) => stands === "worse");
  const intents = worse.flatMap(({ intent }) => intent ?? []);
  const [heard, drawn, models] = await Promise.all([
    Promise.all(worse.map((one) => behind(asked, agent, one))),
    worse.length === 0 ? sample(asked, agent) : [],
    exemplars(database(), { filter: asked.filter, viewer, limit: 5 }, intents),
  ]);
  const offered = [...heard.flat(), ...drawn];
  return (
    <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">
      <ToWorkOn looked={looked} heard={heard} drawn={drawn} asked={asked} agent={agent} />
      <AllSteps looked={looked} asked={asked} agent={agent} />
      <Handed handovers={handed.filter(({ kind }) => kind === "coach")} asked={asked} />
      <Exemplars
        contacts={models}
        handed={ofTeam.filter(({ kind }) => kind === "exemplar")}
        intents={intents}
        asked={asked}
      />
      <AgentTargets targets={allTargets} agent={agent} asked={asked} />
      <Sessions sessions={sessions} agent={agent} />
      {coaches(viewer) && (
        <PlanSession
          asked={asked}
          agent={agent}
          worse={worse}
          offered={offered}
          intents={intentsOf(looked)}
        />
      )}
    </div>
  );
}

/** Every step of the agent's work beside everybody's of the same kind in the selection. */
async function lookedAt(
  { filter, viewer, now }: Asked,
  agent: CoachedAgent,
  agents: CoachedAgent[],
): Promise<Departure[]> {
  const everybody = narrowed(filter, { agent: [] });
  const kin = new Set(agents.filter(({ kind }) => kind === agent.kind).map(({ id }) => id));
  const steps = await Promise.all(
    coachedMetrics.map(async (coached: Coached) => {
      const work = await agentWork(database(), coached, everybody, viewer, now);
      return { coached, work: new Map([...work].filter(([id]) => kin.has(id))) };
    }),
  );
  return departures(agent.id, steps);
}

/** The newest contacts that went wrong in a departure. */
async function behind(
  { filter, viewer, now }: Asked,
  { id }: CoachedAgent,
  { coached: { metric }, intent }: Departure,
): Promise<HeardContact[]> {
  const own = narrowed(filter, { agent: [id], ...(intent !== null && { intent: [intent] }) });
  const only = metric.better === "higher" ? "misses" : "hits";
  const { rows } = await rowsBehind(
    database(),
    metric,
    own,
    viewer,
    { cursor: null, limit: heardOfEach, only },
    now,
  );
  if (metric.population.unit === "interaction")
    return namedContacts(
      database(),
      viewer,
      rows.map((row) => row.id),
    );
  const journeys = new Set(rows.flatMap(({ journey }) => journey ?? []));
  const contacts = await drawnContacts(database(), { filter: own, viewer, limit: 200 }, "");
  return contacts.filter(({ journey }) => journeys.has(journey)).slice(0, heardOfEach);
}

const heardOfEach = 4;

function sample({ filter, viewer }: Asked, { id }: CoachedAgent): Promise<HeardContact[]> {
  const seed = `${id} ${filter.period.from} ${filter.period.to}`;
  return drawnContacts(database(), { filter: narrowed(filter, { agent: [id] }), viewer, limit: 5 }, seed);
}

const intentsOf = (looked: Departure[]) => [...new Set(looked.flatMap(({ intent }) => intent ?? []))].sort();
