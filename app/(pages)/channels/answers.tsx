import { address } from "@/components/filter-links";
import { Tabs } from "@/components/tabs";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import { channelFineJourneyPoor } from "@/metrics/channel-fine-journey-poor";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { journeyResolution } from "@/metrics/journey-resolution";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";
import { depthWords, intentDepth, intentDepths } from "../intent-depth";
import { NothingMatches } from "../nothing-here";
import { FineMap } from "./fine-map";
import { Turns } from "./turns";

const path = "/channels";

/** Each intent's channels beside its journeys, and where a whole says the opposite of its parts. */
export async function Answers({ asked }: { asked: Asked }) {
  const { filter, viewer, now } = asked;
  const depth = intentDepth(asked.own);
  const crossing = narrowed(filter, { channels: ["cross"] });
  const [journeys, contacts] = await Promise.all([
    measure(database(), journeyResolution, { ...crossing, by: [depth.by] }, viewer, now),
    measure(database(), interactionResolution, { ...filter, by: [depth.by, "channel"] }, viewer, now),
  ]);
  const rows = channelFineJourneyPoor(journeys, contacts);
  if (rows.length === 0)
    return (
      <div className="mt-6">
        <NothingMatches path={path} filter={filter} kept={[]} wider={asked.wider} />
      </div>
    );
  return (
    <>
      <Tabs
        words="How far down intents are told apart"
        tabs={intentDepths.map((one) => ({
          words: depthWords[one],
          n: null,
          href: address(path, filter, one === "full" ? [] : [["depth", one]]),
          current: one === depth.chosen,
        }))}
      />
      <h2 className="sr-only">Intents, one by one</h2>
      <div className="mt-5 grid grid-cols-1 gap-4">
        <FineMap asked={asked} rows={rows} />
        <Turns asked={asked} />
      </div>
    </>
  );
}
