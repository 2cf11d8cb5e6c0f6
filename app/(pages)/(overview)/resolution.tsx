import { amount } from "@/components/format";
import { shapeWords } from "@/components/words";
import { narrowed } from "@/language/filter";
import type { Grain } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { compare } from "@/metrics/compare";
import { journeyResolution } from "@/metrics/journey-resolution";
import type { Asked } from "../asked";
import { SeriesFigure } from "../series-figure";
import type { ShapedCard } from "./cards";

const looks = {
  single: { shape: "circle", color: "var(--color-data)" },
  cross: { shape: "diamond", color: "var(--color-accent)" },
} as const;

/** Journeys on one channel and across channels, over time: the trends of their cards. */
export function ResolutionOverTime({
  cards,
  asked: { whole, targets },
  grain,
}: {
  cards: ShapedCard[];
  asked: Asked;
  grain: Grain;
}) {
  const found = cards.flatMap(({ shape, reading, trend }) => (shape ? [{ shape, reading, trend }] : []));
  return (
    <SeriesFigure
      id="resolution-over-time"
      title={`Journeys resolved, ${grain} by ${grain}`}
      sentence={sentence(found.map(({ reading }) => reading))}
      metric={journeyResolution}
      lines={found.map(({ shape, trend }) => ({
        id: shape,
        name: shapeWords[shape],
        ...looks[shape],
        readings: trend,
        filter: narrowed(whole, { channels: [shape] }),
      }))}
      period={whole.period}
      grain={grain}
      target={targets.get(journeyResolution.id) ?? null}
    />
  );
}

/** What the whole period says; nothing is claimed that the interval of the difference does not bear. */
function sentence([single, cross]: (Reading | undefined)[]): string {
  if (!single || !cross) return "The share of journeys resolved, with its 95% interval.";
  const { verdict } = compare(cross, single);
  if (verdict === "too_few" || cross.value === null || single.value === null)
    return "Too few journeys cross channels to compare them with those on one channel.";
  const values = `${amount(cross.value, "share")} against ${amount(single.value, "share")}`;
  if (verdict === "no_clear_change")
    return `Journeys across channels are resolved about as often as those on one: ${values}, no clear difference.`;
  return `Journeys across channels are resolved ${verdict === "worse" ? "less" : "more"} often than those on one: ${values}.`;
}
