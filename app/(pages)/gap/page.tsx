import type { Metadata } from "next";
import { FilterBar } from "@/components/filter-bar";
import { range } from "@/components/format";
import { PageHead } from "@/components/page-head";
import { ReadingCard } from "@/components/reading-card";
import { csatCesGap } from "@/metrics/csat-ces-gap";
import { repeatAfterHard } from "@/metrics/repeat-after-hard";
import { satisfiedButHard } from "@/metrics/satisfied-but-hard";
import { cards } from "../(overview)/cards";
import { asked as askedOf } from "../asked";
import { GroupBars } from "../group-bars";
import { EmptyDatabase, NothingMatches } from "../nothing-here";
import { ScopeWords } from "../scope-words";
import { throughWords } from "../through-words";
import { Quadrant } from "./quadrant";

export const metadata: Metadata = { title: "Gap" };

const specs = [
  { metric: csatCesGap, detail: "points from 0 to 100" },
  { metric: satisfiedButHard, detail: "ease 4 or less, of those with CSAT 4 or 5" },
  { metric: repeatAfterHard, detail: "same matter, within a week" },
];

/** Satisfied, but it was hard. */
export default async function Gap({ searchParams }: PageProps<"/gap">) {
  const asked = await askedOf("/gap", searchParams);
  const { filter, problems, viewer, bar } = asked;
  if (!asked.through)
    return (
      <>
        <PageHead title="Gap" problems={problems} />
        <EmptyDatabase />
      </>
    );
  const shown = await cards(specs, asked, "week");
  return (
    <>
      <PageHead title="Gap" aside={throughWords(asked)} problems={problems}>
        <p className="figures mt-0.5 text-ink-soft">
          Satisfied, but it was hard: what a satisfaction score alone does not show. {range(filter.period)}.
        </p>
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...bar} />
      {shown.every(({ reading }) => reading.standing === "none") ? (
        <div className="mt-6">
          <NothingMatches path="/gap" filter={filter} kept={[]} wider={asked.wider} />
        </div>
      ) : (
        <>
          <h2 className="mt-8 mb-4 font-semibold text-heading">How far apart are they?</h2>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
            {shown.map((card) => (
              <ReadingCard key={card.name} card={card} />
            ))}
          </div>
          <div className="mt-4">
            <Quadrant asked={asked} />
            <h2 className="mt-8 mb-4 font-semibold text-heading">Where was it hard?</h2>
            <div className="grid items-start gap-4 lg:grid-cols-2">
              {bySort.map(({ by, title }) => (
                <GroupBars
                  key={by}
                  asked={asked}
                  metric={satisfiedButHard}
                  by={by}
                  title={title}
                  value="Hard, of the satisfied"
                />
              ))}
            </div>
          </div>
        </>
      )}
    </>
  );
}

const bySort = [
  { by: "intent", title: "Satisfied but hard, by intent" },
  { by: "channel_path", title: "Satisfied but hard, by the journey's channels" },
  { by: "team", title: "Satisfied but hard, by team" },
  { by: "agent_kind", title: "Satisfied but hard, by who answered" },
] as const;
