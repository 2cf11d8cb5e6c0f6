import { dateIn, shifted } from "@/language/period";
import { coachedById, coachedMetrics } from "@/metrics/coached";
import type { CoachedAgent } from "@/metrics/coached-agents";
import type { Departure } from "@/metrics/departures";
import type { HeardContact } from "@/metrics/heard-contacts";
import type { Asked } from "../../asked";
import { SessionForm } from "../session-form";
import { intentOptions, journeyOptions, stepOptions } from "../session-options";
import { departureName } from "./departure-words";

type Props = {
  asked: Asked;
  agent: CoachedAgent;
  worse: Departure[];
  offered: HeardContact[];
  intents: string[];
};

/** A new session; about what was chosen above, else about what stands out most. */
export function PlanSession({ asked, agent, worse, offered, intents }: Props) {
  const { timeZone } = asked.filter.period;
  const today = dateIn(asked.now, timeZone);
  const chosen = chosenIn(asked) ?? worse[0] ?? { coached: coachedMetrics[0], intent: null };
  return (
    <section id="plan" className="print:hidden" aria-labelledby="plan-title">
      <h2 id="plan-title" className="font-semibold text-heading">
        Plan a session
      </h2>
      <div className="card mt-2 p-4">
        <SessionForm
          key={`${chosen.coached.metric.id} ${chosen.intent}`}
          about={{ agent: agent.key }}
          step="plan"
          metrics={stepOptions}
          intents={intentOptions(intents)}
          journeys={journeyOptions(offered, timeZone)}
          fields={{
            topic: worse.length > 0 || chosenIn(asked) ? departureName(chosen) : "",
            metric: chosen.coached.metric.id,
            intent: chosen.intent ?? "",
            plannedOn: shifted(today, 1),
            heldOn: "",
            followUpOn: shifted(today, 29),
            target: "",
            targetDueOn: "",
            notes: "",
            journeys: [],
            moreJourneys: "",
          }}
        />
      </div>
    </section>
  );
}

/** "interaction-resolution:billing > refund", as the links at the findings say it. */
function chosenIn({ own }: Asked): Pick<Departure, "coached" | "intent"> | null {
  const [id = "", ...path] = (own.find(([name]) => name === "plan")?.[1] ?? "").split(":");
  const coached = coachedById(id);
  return coached ? { coached, intent: path.join(":") || null } : null;
}
