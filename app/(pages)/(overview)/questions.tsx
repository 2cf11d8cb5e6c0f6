import type { ReactNode } from "react";
import { type Card, ReadingCard } from "@/components/reading-card";
import type { Grain } from "@/language/grouping";
import { daysIn } from "@/language/period";
import { aht } from "@/metrics/aht";
import { csat } from "@/metrics/csat";
import { firstContactResolution } from "@/metrics/first-contact-resolution";
import type { Metric } from "@/metrics/metric";
import type { Asked } from "../asked";
import { NothingMatches } from "../nothing-here";
import { AiBesidePeople } from "./ai-beside-people";
import { cardSpecs, cards } from "./cards";
import { Haste } from "./haste";
import { LostContext } from "./lost-context";
import { ResolutionOverTime } from "./resolution";
import { SatisfiedButHard } from "./satisfied-but-hard";
import { WhatMoved } from "./what-moved";

/** The questions of the overview, answered. */
export async function Questions({ asked }: { asked: Asked }) {
  const grain = grainOf(daysIn(asked.whole.period));
  const [resolved, easy, broken, quick] = await Promise.all([
    cards(cardSpecs.resolved, asked, grain),
    cards(cardSpecs.easy, asked, grain),
    cards(cardSpecs.broken, asked, grain),
    cards(cardSpecs.quick, asked, grain),
  ]);
  if ([...resolved, ...easy, ...broken].every(({ reading }) => reading.n === 0 && reading.pending === 0))
    return (
      <div className="mt-6">
        <NothingMatches path="/" filter={asked.filter} kept={[]} wider={asked.wider} />
      </div>
    );
  return (
    <>
      <Question title="Is the matter resolved?" cards={resolved} columns="lg:grid-cols-4 print:grid-cols-4">
        <ResolutionOverTime cards={resolved} asked={asked} grain={grain} />
      </Question>
      <WhatMoved asked={asked} />
      <Question title="Was it easy?" cards={easy} columns="lg:grid-cols-3 print:grid-cols-3">
        <SatisfiedButHard asked={asked} />
      </Question>
      <Question title="Where does the line break?" cards={broken} columns="lg:grid-cols-3 print:grid-cols-3">
        <LostContext asked={asked} />
      </Question>
      <Question title="Who does it, and how fast?" cards={quick} columns="print:grid-cols-2">
        <Haste
          handleTime={comparisonOf(quick, aht)}
          companions={[comparisonOf(quick, firstContactResolution), comparisonOf(easy, csat)]}
        />
        <AiBesidePeople asked={asked} />
      </Question>
    </>
  );
}

const comparisonOf = (shown: Card[], { name }: Metric) =>
  shown.find((card) => card.name === name)?.comparison ?? null;

function Question({
  title,
  cards: shown,
  columns,
  children,
}: {
  title: string;
  cards: Card[];
  columns: string;
  children: ReactNode;
}) {
  return (
    <section className="mt-8">
      <h2 className="mb-4 font-semibold text-heading">{title}</h2>
      <div className="grid grid-cols-1 gap-4">
        <div className={`grid gap-4 sm:grid-cols-2 ${columns}`}>
          {shown.map((card) => (
            <ReadingCard key={card.name + (card.detail ?? "")} card={card} />
          ))}
        </div>
        {children}
      </div>
    </section>
  );
}

function grainOf(days: number): Grain {
  // Day by day, more than a month of surveys and small channels is more gap than line.
  if (days < 32) return "day";
  return days > 400 ? "month" : "week";
}
