import type { Metadata } from "next";
import { FilterBar } from "@/components/filter-bar";
import { range } from "@/components/format";
import { PageHead } from "@/components/page-head";
import { ReadingCard } from "@/components/reading-card";
import { database } from "@/db/client";
import { handoffLoss } from "@/metrics/handoff-loss";
import { handoffNeverConnected } from "@/metrics/handoff-never-connected";
import { measure } from "@/metrics/measure";
import { timeToOrientation } from "@/metrics/time-to-orientation";
import { cards } from "../(overview)/cards";
import { asked as askedOf } from "../asked";
import { GroupBars } from "../group-bars";
import { EmptyDatabase, NothingMatches } from "../nothing-here";
import { ScopeWords } from "../scope-words";
import { SeriesFigure } from "../series-figure";
import { throughWords } from "../through-words";
import { Flow } from "./flow";
import { Matrix } from "./matrix";

export const metadata: Metadata = { title: "Handoffs" };

const specs = [
  { metric: handoffLoss, detail: "all handoffs" },
  { metric: handoffLoss, detail: "from channel to channel", shape: "cross" as const },
  { metric: handoffNeverConnected, detail: "nobody received it" },
  { metric: timeToOrientation, detail: "until somebody began" },
];

/** Where context dies. */
export default async function Handoffs({ searchParams }: PageProps<"/handoffs">) {
  const asked = await askedOf("/handoffs", searchParams);
  const { filter, problems, viewer, bar, now } = asked;
  if (!asked.through)
    return (
      <>
        <PageHead title="Handoffs" problems={problems} />
        <EmptyDatabase />
      </>
    );
  const by = { ...filter, by: ["channel_path" as const] };
  const [shown, paths] = await Promise.all([
    cards(specs, asked, "week"),
    measure(database(), handoffLoss, by, viewer, now),
  ]);
  const [all] = shown;
  return (
    <>
      <PageHead title="Handoffs" aside={throughWords(asked)} problems={problems}>
        <p className="figures mt-0.5 text-ink-soft">
          Where context dies on the way from one channel or agent to the next. {range(filter.period)}.
        </p>
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...bar} />
      {paths.length === 0 ? (
        <div className="mt-6">
          <NothingMatches path="/handoffs" filter={filter} kept={[]} wider={asked.wider} />
        </div>
      ) : (
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
                  },
                ]}
                period={filter.period}
                grain="week"
              />
            </div>
          )}
          <h2 className="mt-8 mb-4 font-semibold text-heading">Where does it die?</h2>
          <div className="grid grid-cols-1 gap-4">
            <Flow asked={asked} readings={paths} />
            <Matrix asked={asked} readings={paths} />
            <div className="grid items-start gap-4 lg:grid-cols-2">
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
          </div>
        </>
      )}
    </>
  );
}
