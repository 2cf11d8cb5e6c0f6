import { address } from "@/components/filter-links";
import { amount, day, instant } from "@/components/format";
import { coachedMetrics } from "@/metrics/coached";
import type { CoachedAgent } from "@/metrics/coached-agents";
import { metricById } from "@/metrics/registry";
import { setsTargets, type Target } from "@/quality/targets";
import { typedUnits } from "@/quality/typed-value";
import type { Asked } from "../../asked";
import { TargetForm } from "../../targets/form";
import { whomWords } from "../../targets/whom-words";
import { targetOf } from "../target-of";

type Props = { targets: Target[]; agent: CoachedAgent; asked: Asked };

/** What counts for this agent, what counted before, and a place to set it. */
export function AgentTargets({ targets, agent, asked }: Props) {
  const counting = coachedMetrics.flatMap(({ metric }) => targetOf(targets, metric.id, agent) ?? []);
  const before = targets.filter((target) => target.agent === agent.id && target.endedAt !== null);
  const { timeZone } = asked.filter.period;
  return (
    <section aria-labelledby="targets-title">
      <h2 id="targets-title" className="font-semibold text-heading">
        Targets
      </h2>
      <div className="card mt-2 grid gap-4 p-4">
        {counting.length === 0 ? (
          <p className="text-ink-soft">No target counts for {agent.name} yet.</p>
        ) : (
          <ul className="grid gap-1.5 text-small" aria-label="Targets that count">
            {counting.map((target) => (
              <li key={target.id} className="dotted">
                <span>{words(target)}</span>
                <span className="text-ink-faint">
                  {target.agent === null ? `for ${whomWords(target)}, ` : ""}set{" "}
                  {instant(target.setAt, timeZone)}
                  {target.author && ` by ${target.author}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        {before.length > 0 && (
          <ul className="grid gap-1 text-ink-soft text-small" aria-label="Targets that have ended">
            {before.map((target) => (
              <li key={target.id}>
                {words(target)}, ended {instant(target.endedAt ?? "", timeZone)}
              </li>
            ))}
          </ul>
        )}
        {setsTargets(asked.viewer) && (
          <div className="border-line border-t pt-4 print:hidden">
            <h3 className="mb-2 font-medium">Set a target</h3>
            <TargetForm
              metrics={coachedMetrics.map(({ metric: { id, name, unit } }) => ({
                value: id,
                words: name,
                typed: typedUnits[unit].words,
              }))}
              whom={[
                { words: "Agent", options: [{ value: `agent:${agent.id}`, words: agent.name }] },
                ...(agent.team
                  ? [
                      {
                        words: "Team",
                        options: [{ value: `team:${agent.team.name}`, words: agent.team.name }],
                      },
                    ]
                  : []),
              ]}
              metric={asked.own.find(([name]) => name === "metric")?.[1]}
              back={`${address(`/coaching/${encodeURIComponent(agent.id)}`, asked.filter)}#targets-title`}
            />
          </div>
        )}
      </div>
    </section>
  );
}

function words({ metric: id, value, dueOn }: Target): string {
  const metric = metricById(id);
  return `${metric?.name ?? id}: ${metric ? amount(value, metric.unit) : value} by ${day(dueOn)}`;
}
