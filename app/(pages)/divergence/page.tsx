import type { Metadata } from "next";
import { FilterBar } from "@/components/filter-bar";
import { address } from "@/components/filter-links";
import { range } from "@/components/format";
import { PageHead } from "@/components/page-head";
import { Tabs } from "@/components/tabs";
import { database } from "@/db/client";
import { none } from "@/language/dimension";
import type { Reading } from "@/language/reading";
import { divergence } from "@/metrics/divergence";
import { measure } from "@/metrics/measure";
import { asked as askedOf } from "../asked";
import { depthWords, intentDepths } from "../intent-depth";
import { EmptyDatabase, NothingMatches } from "../nothing-here";
import { ScopeWords } from "../scope-words";
import { throughWords } from "../through-words";
import { CloserLook } from "./closer-look";
import { HeatMap } from "./heat-map";
import { keptOf, metricIds, metricOf, metricWords, ownNames, type Place, viewOf } from "./view";

export const metadata: Metadata = { title: "Divergence" };

const path = "/divergence";

/** The same intent, treated differently. */
export default async function Divergence({ searchParams }: PageProps<"/divergence">) {
  const asked = await askedOf(path, searchParams, ownNames);
  const { filter, viewer, bar, now } = asked;
  const { view, problems } = viewOf(asked.own);
  if (!asked.through)
    return (
      <>
        <PageHead title="Divergence" problems={asked.problems} />
        <EmptyDatabase />
      </>
    );
  const by = view.depth === "1" ? "intent:1" : "intent";
  const [readings, found] = await Promise.all([
    measure(database(), metricOf(view), { ...filter, by: [by, "channel"] }, viewer, now),
    measure(database(), divergence, { ...filter, by: [by] }, viewer, now),
  ]);
  const apart = found.filter(({ standing }) => standing !== "none").sort(surestFirst);
  const cell = view.cell ?? widest(apart);
  const at = (changed: Partial<typeof view>) =>
    address(path, filter, keptOf({ ...view, cell: null, ...changed }));
  return (
    <>
      <PageHead title="Divergence" aside={throughWords(asked)} problems={[...asked.problems, ...problems]}>
        <p className="figures mt-0.5 text-ink-soft">
          The same intent, treated differently on different channels. {range(filter.period)}.
        </p>
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...bar} />
      {apart.length === 0 ? (
        <div className="mt-6">
          <NothingMatches path={path} filter={filter} kept={[]} wider={asked.wider} />
        </div>
      ) : (
        <>
          <div className="flex flex-wrap justify-between gap-x-8">
            <Tabs
              words="What the cells say"
              tabs={metricIds.map((metric) => ({
                words: metricWords[metric],
                n: null,
                href: at({ metric, cell: view.cell }),
                current: metric === view.metric,
              }))}
            />
            <Tabs
              words="How far down intents are told apart"
              tabs={intentDepths.map((depth) => ({
                words: depthWords[depth],
                n: null,
                href: at({ depth }),
                current: depth === view.depth,
              }))}
            />
          </div>
          <h2 className="sr-only">Intents, one by one</h2>
          <div className="mt-5 grid grid-cols-1 gap-4">
            <HeatMap asked={asked} view={view} readings={readings} apart={apart} />
            {cell && <CloserLook asked={asked} view={view} cell={cell} />}
          </div>
        </>
      )}
    </>
  );
}

const surestFirst = (a: Reading, b: Reading) => (b.low ?? -1) - (a.low ?? -1);

/** Without a choice one looks at the worst channel of the intent that most surely diverges. */
function widest(apart: Reading[]): Place | null {
  const first = apart.find(({ figures }) => typeof figures.lowest === "string");
  return first ? { intent: first.group.intent ?? none, channel: String(first.figures.lowest) } : null;
}
