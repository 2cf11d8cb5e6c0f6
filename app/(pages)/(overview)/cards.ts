import { address } from "@/components/filter-links";
import { counted } from "@/components/format";
import type { Card } from "@/components/reading-card";
import { unitWords } from "@/components/words";
import { database } from "@/db/client";
import { type Filter, narrowed } from "@/language/filter";
import type { Grain } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { type JourneyOutcome, type JourneyShape, journeyOutcomes } from "@/language/vocabulary";
import { aht } from "@/metrics/aht";
import { ces } from "@/metrics/ces";
import { compared } from "@/metrics/compared";
import { csat } from "@/metrics/csat";
import { csatCesGap } from "@/metrics/csat-ces-gap";
import { firstContactResolution } from "@/metrics/first-contact-resolution";
import { handoffLoss } from "@/metrics/handoff-loss";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { journeyResolution } from "@/metrics/journey-resolution";
import { measure } from "@/metrics/measure";
import type { Metric } from "@/metrics/metric";
import { repeatContact } from "@/metrics/repeat-contact";
import { silence } from "@/metrics/silence";
import type { Asked } from "../asked";
import { shownTarget } from "../shown-target";

type Spec = { metric: Metric; detail: string; shape?: JourneyShape };

/** The cards of the overview, by the question that they answer together. */
export const cardSpecs = {
  resolved: [
    { metric: journeyResolution, detail: "all journeys" },
    { metric: journeyResolution, detail: "one channel", shape: "single" },
    { metric: journeyResolution, detail: "two or more channels", shape: "cross" },
    { metric: interactionResolution, detail: "all contacts" },
  ],
  easy: [
    { metric: csat, detail: "4 or 5 of 5" },
    { metric: ces, detail: "5 to 7 of 7" },
    { metric: csatCesGap, detail: "points from 0 to 100" },
  ],
  broken: [
    { metric: handoffLoss, detail: "context lost or never connected" },
    { metric: silence, detail: "gave up without a word" },
    { metric: repeatContact, detail: "same matter, within a week" },
  ],
  quick: [
    { metric: firstContactResolution, detail: "and no further contact within a week" },
    { metric: aht, detail: "" },
  ],
} satisfies Record<string, Spec[]>;

/** A card that knows which journeys it is about. */
export type ShapedCard = Card & { shape: JourneyShape | null };

/** What of a page's question decides what its cards say. */
type CardsAsked = Pick<Asked, "filter" | "whole" | "against" | "comparison" | "viewer" | "now" | "targets">;

/** The cards of one question; a shape that the filter leaves out has no card. */
export function cards(specs: Spec[], asked: CardsAsked, grain: Grain): Promise<ShapedCard[]> {
  const shapes = asked.filter.where.channels;
  return Promise.all(
    specs
      .filter(({ shape }) => !shape || !shapes || shapes.includes(shape))
      .map((spec) => card(spec, asked, grain)),
  );
}

async function card({ metric, detail, shape }: Spec, asked: CardsAsked, grain: Grain): Promise<ShapedCard> {
  const narrow = (filter: Filter) => (shape ? narrowed(filter, { channels: [shape] }) : filter);
  const filter = narrow(asked.filter);
  const [{ reading, previous, comparison }, trend] = await Promise.all([
    answer(metric, asked, narrow),
    measure(database(), metric, { ...narrow(asked.whole), by: [grain] }, asked.viewer, asked.now),
  ]);
  return {
    shape: shape ?? null,
    name: metric.name,
    detail: metric.series ? seriesWords(metric.series, filter) : detail,
    reading,
    previous,
    comparison,
    before: asked.comparison?.words ?? null,
    trend,
    target: shape ? null : shownTarget(asked, metric, reading),
    definition: `/glossary#${metric.id}`,
    behind: behind(metric, reading, filter),
  };
}

/** What a card says, and against what: nothing where nothing is to be compared, or there was nothing. */
async function answer(metric: Metric, asked: CardsAsked, narrow: (filter: Filter) => Filter) {
  const { against, comparison: wanted, viewer, now } = asked;
  const filter = narrow(asked.filter);
  if (!against || !wanted) {
    const [reading] = await measure(database(), metric, filter, viewer, now);
    if (!reading) throw new Error(`${metric.id} gave no reading.`);
    return { reading, previous: null, comparison: null };
  }
  const cohorts = { filter, against: narrow(against), kind: wanted.kind };
  const [found] = await compared(database(), metric, cohorts, viewer, now);
  if (!found) throw new Error(`${metric.id} gave no reading.`);
  const { reading, against: previous, group: _, ...comparison } = found;
  return previous && previous.standing !== "none"
    ? { reading, previous, comparison }
    : { reading, previous: null, comparison: null };
}

const known = journeyOutcomes.filter((outcome) => outcome !== "unknown");

/** Exactly the rows behind a reading. */
function behind(metric: Metric, reading: Reading, filter: Filter): Card["behind"] {
  const counts: Record<string, readonly JourneyOutcome[] | undefined> = {
    [journeyResolution.id]: known,
    [silence.id]: ["silent"],
  };
  const outcomes = counts[reading.metric];
  if (!outcomes)
    return {
      href: address(`/behind/${metric.id}`, filter),
      words: counted(reading.n, ...unitWords[metric.population.unit]),
    };
  const href = address("/journeys", filter, [["outcome", outcomes.join(",")]]);
  const n = reading.metric === silence.id ? (reading.k ?? 0) : reading.n;
  return { href, words: counted(n, reading.metric === silence.id ? "silent journey" : "journey") };
}

/** Which of the series that are never pooled a card reads. */
function seriesWords({ dimension, headline }: NonNullable<Metric["series"]>, filter: Filter): string {
  const chosen = filter.where[dimension];
  const kind = chosen?.length === 1 && chosen[0] === "ai" ? "ai" : headline;
  return kind === "ai" ? "AI contacts" : "human contacts";
}
