import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/filter-bar";
import { PageHead } from "@/components/page-head";
import { type Card, ReadingCard } from "@/components/reading-card";
import type { Grain } from "@/language/grouping";
import { daysIn } from "@/language/period";
import { asked as askedOf } from "../asked";
import { EmptyDatabase, NothingMatches } from "../nothing-here";
import { periodWords } from "../period-words";
import { ScopeWords } from "../scope-words";
import { throughWords } from "../through-words";
import { cardSpecs, cards } from "./cards";
import { LostContext } from "./lost-context";
import { ResolutionOverTime } from "./resolution";
import { SatisfiedButHard } from "./satisfied-but-hard";

export const metadata: Metadata = { title: "Overview" };

/** Are we omnichannel? The answer in cards and three charts. */
export default async function Overview({ searchParams }: PageProps<"/">) {
  const asked = await askedOf("/", searchParams);
  const { filter, problems, viewer, bar } = asked;
  const head = (
    <>
      <PageHead title="Overview" aside={throughWords(asked)} problems={problems}>
        <p className="figures mt-0.5 text-ink-soft">
          {periodWords(asked)} Whiskers are 95% intervals{asked.comparison && ", rings the comparison"}.
        </p>
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...bar} />
    </>
  );
  if (!asked.through)
    return (
      <>
        <PageHead title="Overview" problems={problems} />
        <EmptyDatabase />
      </>
    );
  const grain = grainOf(daysIn(asked.whole.period));
  const [resolved, easy, broken] = await Promise.all([
    cards(cardSpecs.resolved, asked, grain),
    cards(cardSpecs.easy, asked, grain),
    cards(cardSpecs.broken, asked, grain),
  ]);
  if ([...resolved, ...easy, ...broken].every(({ reading }) => reading.n === 0 && reading.pending === 0))
    return (
      <>
        {head}
        <div className="mt-6">
          <NothingMatches path="/" filter={filter} kept={[]} wider={asked.wider} />
        </div>
      </>
    );
  return (
    <>
      {head}
      <Question title="Is the matter resolved?" cards={resolved} columns="lg:grid-cols-4 print:grid-cols-4">
        <ResolutionOverTime cards={resolved} asked={asked} grain={grain} />
      </Question>
      <Question title="Was it easy?" cards={easy} columns="lg:grid-cols-3 print:grid-cols-3">
        <SatisfiedButHard asked={asked} />
      </Question>
      <Question title="Where does the line break?" cards={broken} columns="lg:grid-cols-3 print:grid-cols-3">
        <LostContext asked={asked} />
      </Question>
    </>
  );
}

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
    <section className="mt-8 grid gap-4">
      <h2 className="font-semibold text-heading">{title}</h2>
      <div className={`grid gap-4 sm:grid-cols-2 ${columns}`}>
        {shown.map((card) => (
          <ReadingCard key={card.name + (card.detail ?? "")} card={card} />
        ))}
      </div>
      {children}
    </section>
  );
}

function grainOf(days: number): Grain {
  if (days < 60) return "day";
  return days > 400 ? "month" : "week";
}
