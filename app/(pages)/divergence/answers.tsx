import { address } from "@/components/filter-links";
import { Tabs } from "@/components/tabs";
import { database } from "@/db/client";
import { none } from "@/language/dimension";
import type { Reading } from "@/language/reading";
import { divergence } from "@/metrics/divergence";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";
import { depthWords, intentDepths } from "../intent-depth";
import { NothingMatches } from "../nothing-here";
import { CloserLook } from "./closer-look";
import { HeatMap } from "./heat-map";
import { keptOf, metricIds, metricOf, metricWords, type Place, type View } from "./view";

const path = "/divergence";

/** Every intent on every channel, and one of them looked at closely. */
export async function Answers({ asked, view }: { asked: Asked; view: View }) {
  const { filter, viewer, now } = asked;
  const by = view.depth === "1" ? "intent:1" : "intent";
  const [readings, found] = await Promise.all([
    measure(database(), metricOf(view), { ...filter, by: [by, "channel"] }, viewer, now),
    measure(database(), divergence, { ...filter, by: [by] }, viewer, now),
  ]);
  const apart = found.filter(({ standing }) => standing !== "none").sort(surestFirst);
  const cell = view.cell ?? widest(apart);
  const at = (changed: Partial<View>) => address(path, filter, keptOf({ ...view, cell: null, ...changed }));
  if (apart.length === 0)
    return (
      <div className="mt-6">
        <NothingMatches path={path} filter={filter} kept={[]} wider={asked.wider} />
      </div>
    );
  return (
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
  );
}

const surestFirst = (a: Reading, b: Reading) => (b.low ?? -1) - (a.low ?? -1);

/** Without a choice one looks at the worst channel of the intent that most surely diverges. */
function widest(apart: Reading[]): Place | null {
  const first = apart.find(({ figures }) => typeof figures.lowest === "string");
  return first ? { intent: first.group.intent ?? none, channel: String(first.figures.lowest) } : null;
}
