import type { Metadata } from "next";
import { FilterBar } from "@/components/filter-bar";
import { address } from "@/components/filter-links";
import { PageHead } from "@/components/page-head";
import { Tabs } from "@/components/tabs";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import { channelFineJourneyPoor } from "@/metrics/channel-fine-journey-poor";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { journeyResolution } from "@/metrics/journey-resolution";
import { measure } from "@/metrics/measure";
import { asked as askedOf } from "../asked";
import { depthWords, intentDepth, intentDepths } from "../intent-depth";
import { EmptyDatabase, NothingMatches } from "../nothing-here";
import { periodWords } from "../period-words";
import { ScopeWords } from "../scope-words";
import { throughWords } from "../through-words";
import { FineMap } from "./fine-map";
import { Turns } from "./turns";

const title = "Channel fine, journey poor";

export const metadata: Metadata = { title };

const path = "/channels";

/** Where every channel looks better than the journeys that cross channels. */
export default async function Channels({ searchParams }: PageProps<"/channels">) {
  const asked = await askedOf(path, searchParams, ["depth"]);
  const { filter, viewer, bar, now } = asked;
  const depth = intentDepth(asked.own);
  if (!asked.through)
    return (
      <>
        <PageHead title={title} problems={asked.problems} />
        <EmptyDatabase />
      </>
    );
  const crossing = narrowed(filter, { channels: ["cross"] });
  const [journeys, contacts] = await Promise.all([
    measure(database(), journeyResolution, { ...crossing, by: [depth.by] }, viewer, now),
    measure(database(), interactionResolution, { ...filter, by: [depth.by, "channel"] }, viewer, now),
  ]);
  const rows = channelFineJourneyPoor(journeys, contacts);
  return (
    <>
      <PageHead title={title} aside={throughWords(asked)} problems={[...asked.problems, ...depth.problems]}>
        <p className="figures mt-0.5 text-ink-soft">
          Where each channel reports success and the customer's journey does not. {periodWords(asked)}
        </p>
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...bar} />
      {rows.length === 0 ? (
        <div className="mt-6">
          <NothingMatches path={path} filter={filter} kept={[]} wider={asked.wider} />
        </div>
      ) : (
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
      )}
    </>
  );
}
