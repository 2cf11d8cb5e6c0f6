import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BarsSvg } from "@/components/bars-svg";
import { ChannelName, ChannelPath } from "@/components/channel-glyph";
import { ChartFigure } from "@/components/chart-figure";
import { Legend } from "@/components/legend";
import { PairsSvg } from "@/components/pairs-svg";
import { ReadingCard } from "@/components/reading-card";
import { SeriesSvg } from "@/components/series-svg";
import { Fate, InteractionOutcome, JourneyState } from "@/components/state-glyph";
import { TimelineSvg } from "@/components/timeline-svg";
import { channels, handoffFates, journeyOutcomes, outcomes } from "@/language/vocabulary";
import NotFound from "../(pages)/not-found";
import { EmptyDatabase, NothingMatches } from "../(pages)/nothing-here";
import { Broken } from "./broken";
import { bars, cards, drawing, filter, pairShapes, pairs, table } from "./examples";
import { crossings, stops } from "./journey";

export const metadata: Metadata = { title: "Gallery" };

/** Every state of card, chart and sign on one page; only while developing. */
export default function Gallery() {
  if (process.env.NODE_ENV !== "development") notFound();
  return (
    <main className="mx-auto grid max-w-6xl gap-8 p-4 sm:p-8">
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
        legend={<Legend series={drawing.series} pending />}
        table={table}
      >
        <SeriesSvg {...drawing} />
      </ChartFigure>
      <section className="grid gap-4 lg:grid-cols-2">
        <ChartFigure
          title="Satisfied, but was it easy?"
          sentence="Satisfaction lies above ease."
          table={table}
        >
          <PairsSvg
            title="Satisfied, but was it easy?"
            sentence="Satisfaction lies above ease."
            pairs={pairs}
            shapes={pairShapes}
            domain={{ low: 0.4, high: 1 }}
            unit="share"
          />
        </ChartFigure>
        <ChartFigure title="Where context is lost" sentence="Chat to voice loses most." table={table}>
          <BarsSvg
            title="Where context is lost"
            sentence="Chat to voice loses most."
            bars={bars}
            domain={{ low: 0, high: 0.4 }}
            unit="share"
          />
        </ChartFigure>
      </section>
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
