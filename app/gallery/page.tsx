import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChannelName, ChannelPath } from "@/components/channel-glyph";
import { ChartFigure } from "@/components/chart-figure";
import { FilterBar } from "@/components/filter-bar";
import { Legend } from "@/components/legend";
import { PageHead } from "@/components/page-head";
import { ReadingCard } from "@/components/reading-card";
import { SeriesSvg } from "@/components/series-svg";
import { Skeleton } from "@/components/skeleton";
import { Fate, InteractionOutcome, JourneyState } from "@/components/state-glyph";
import { TimelineSvg } from "@/components/timeline-svg";
import { channels, handoffFates, journeyOutcomes, outcomes } from "@/language/vocabulary";
import NotFound from "../(pages)/not-found";
import { EmptyDatabase, NothingMatches } from "../(pages)/nothing-here";
import { ScopeWords } from "../(pages)/scope-words";
import { bar } from "./bar";
import { Broken } from "./broken";
import { Drawings } from "./drawings";
import { cards, drawing, filter, supervisor, table } from "./examples";
import { crossings, stops } from "./journey";

export const metadata: Metadata = { title: "Gallery" };

/** Every state of card, chart and sign on one page; only while developing. */
export default function Gallery() {
  if (process.env.NODE_ENV !== "development") notFound();
  return (
    <main className="mx-auto grid max-w-6xl grid-cols-1 gap-8 p-4 sm:p-8">
      <h1 className="font-semibold text-title">Gallery</h1>
      <h2 className="font-semibold text-heading">Cards</h2>
      <section className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {cards.map((card) => (
          <ReadingCard key={card.name} card={card} />
        ))}
      </section>
      <h2 className="font-semibold text-heading">Charts</h2>
      <ChartFigure
        title={drawing.title}
        sentence={drawing.sentence}
        legend={<Legend series={drawing.series} pending target="Target 76.0% by 31 Dec 2026" />}
        table={table}
      >
        <SeriesSvg {...drawing} />
      </ChartFigure>
      <Drawings />
      <h2 className="font-semibold text-heading">Signs</h2>
      <section className="card grid grid-cols-2 gap-3 p-5 sm:grid-cols-4">
        {channels.map((channel) => (
          <ChannelName key={channel} channel={channel} />
        ))}
        <ChannelPath path="chat > voice > email > voice > chat > email > sms > voice" />
        {[...journeyOutcomes, "pending" as const].map((state) => (
          <JourneyState key={state} state={state} />
        ))}
        {outcomes.map((outcome) => (
          <InteractionOutcome key={outcome} outcome={outcome} />
        ))}
        {handoffFates.map((fate) => (
          <Fate key={fate} fate={fate} />
        ))}
      </section>
      <h2 className="font-semibold text-heading">
        Waiting, own teams only, how new, not new any more, partly hidden
      </h2>
      <Skeleton cards={4} charts={0} />
      <ScopeWords viewer={supervisor} teams={["Voice North", "Voice South"]} />
      <PageHead
        title="Overview"
        aside="Data through 22 Nov 2026, 17:44"
        problems={["“from” must be a date."]}
      />
      <FilterBar {...bar} />
      <h2 className="font-semibold text-heading">Pages without rows</h2>
      <EmptyDatabase />
      <NothingMatches
        path="/gallery"
        filter={filter}
        kept={[["outcome", "silent"]]}
        wider={{ words: "The newest 90 days", href: "/gallery" }}
      />
      <Broken />
      <NotFound />
      <h2 className="font-semibold text-heading">A journey</h2>
      <TimelineSvg label="Timeline" stops={stops} crossings={crossings} />
    </main>
  );
}
