import { ReadingCard } from "@/components/reading-card";
import { database } from "@/db/client";
import { handoffLoss } from "@/metrics/handoff-loss";
import { handoffNeverConnected } from "@/metrics/handoff-never-connected";
import { measure } from "@/metrics/measure";
import { timeToOrientation } from "@/metrics/time-to-orientation";
import { cards } from "../(overview)/cards";
import type { Asked } from "../asked";
import { GroupBars } from "../group-bars";
import { NothingMatches } from "../nothing-here";
import { SeriesFigure } from "../series-figure";
import { Flow } from "./flow";
import { Matrix } from "./matrix";

const specs = [
  { metric: handoffLoss, detail: "all handoffs" },
  { metric: handoffLoss, detail: "to another channel", shape: "cross" as const },
  { metric: handoffNeverConnected, detail: "nobody received it" },
  { metric: timeToOrientation, detail: "until somebody began" },
];

/** How much context is lost, when, and between whom. */
export async function Answers({ asked }: { asked: Asked }) {
  const by = { ...asked.filter, by: ["channel_path" as const] };
  const [shown, paths] = await Promise.all([
    cards(specs, asked, "week"),
    measure(database(), handoffLoss, by, asked.viewer, asked.now),
  ]);
  const [all] = shown;
  if (paths.length === 0)
    return (
      <div className="mt-6">
        <NothingMatches path="/handoffs" filter={asked.filter} kept={[]} wider={asked.wider} />
      </div>
    );
  return (
    <>
      <h2 className="mt-8 mb-4 font-semibold text-heading">How much is lost?</h2>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {shown.map((card) => (
          <ReadingCard key={card.name + card.detail} card={card} />
        ))}
      </div>
      {all && (
        <div className="mt-4">
          <SeriesFigure
            id="loss-over-time"
            title="Context lost, week by week"
            sentence="The share of handoffs with a known fate that lost the context or never connected."
            metric={handoffLoss}
            lines={[
              {
                id: "loss",
                name: "Handoff loss",
                shape: "circle",
                color: "var(--color-data)",
                readings: all.trend,
                filter: asked.whole,
              },
            ]}
            period={asked.whole.period}
            grain="week"
            target={asked.targets.get(handoffLoss.id) ?? null}
          />
        </div>
      )}
      <h2 className="mt-8 mb-4 font-semibold text-heading">Where does it die?</h2>
      <div className="grid grid-cols-1 gap-4">
        <Flow asked={asked} />
        <Matrix asked={asked} readings={paths} />
        <GroupBars
          asked={asked}
          metric={handoffLoss}
          by="agent_kind"
          title="Loss, by who hands over"
          value="Context lost or never connected"
        />
        <GroupBars
          asked={asked}
          metric={handoffLoss}
          by="team"
          title="Loss, by the team that hands over"
          value="Context lost or never connected"
        />
      </div>
    </>
  );
}
