import { ChartFigure } from "@/components/chart-figure";
import { ChartFrame } from "@/components/chart-frame";
import { amount, shortDay } from "@/components/format";
import { Legend } from "@/components/legend";
import { roundDomain } from "@/components/scale";
import {
  axisLabels,
  bucketWords,
  extent,
  placeOfDate,
  pointsOf,
  readingWords,
  type Series,
} from "@/components/series";
import { SeriesSvg } from "@/components/series-svg";
import { shapeWords } from "@/components/words";
import { database } from "@/db/client";
import type { Grain } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { changeMarks } from "@/metrics/change-marks";
import { compare } from "@/metrics/compare";
import type { Asked } from "../asked";
import type { ShapedCard } from "./cards";

const looks = {
  single: { shape: "circle", color: "var(--color-data)" },
  cross: { shape: "diamond", color: "var(--color-accent)" },
} as const;

/** Journeys on one channel and across channels, over time: the trends of their cards. */
export async function ResolutionOverTime({
  cards,
  asked: { filter },
  grain,
}: {
  cards: ShapedCard[];
  asked: Asked;
  grain: Grain;
}) {
  const marks = await changeMarks(database(), filter.period);
  const found = cards.flatMap(({ shape, reading, trend }) =>
    shape ? [{ shape, whole: reading, buckets: trend }] : [],
  );
  const dates = (found[0]?.buckets ?? []).map(({ group }) => group[grain] ?? "");
  const series: Series[] = found.map(({ shape, buckets }) => ({
    id: shape,
    name: shapeWords[shape],
    ...looks[shape],
    points: pointsOf(buckets),
  }));
  const drawing = {
    id: "resolution-over-time",
    title: `Journeys resolved, ${grain} by ${grain}`,
    sentence: sentence(found.map(({ whole }) => whole)),
    series,
    domain: roundDomain(extent(series), "share"),
    unit: "share" as const,
    labels: axisLabels(dates, 5),
    marks: marks.flatMap(({ date }, index) => {
      const x = placeOfDate(date, dates, grain);
      return x === null ? [] : [{ x, letter: letter(index) }];
    }),
  };
  const buckets = dates.map((date) => bucketWords(date, grain, filter.period));
  return (
    <ChartFigure
      title={drawing.title}
      sentence={drawing.sentence}
      legend={<Legend series={series} pending={found.some(({ whole }) => whole.pending > 0)} />}
      notes={
        marks.length > 0 && (
          <ul className="grid gap-0.5">
            {marks.map(({ at, date, title }, index) => (
              <li key={at}>
                <span className="font-medium">{letter(index)}</span> {shortDay(date)}: {title}
              </li>
            ))}
          </ul>
        )
      }
      table={{
        caption: drawing.title,
        head: [
          grain === "day" ? "Day" : grain === "week" ? "Week" : "Month",
          ...series.map(({ name }) => name),
        ],
        rows: dates.map((date, index) => ({
          key: date,
          cells: [
            buckets[index] ?? date,
            ...found.map(({ buckets: readings }) => (readings[index] ? readingWords(readings[index]) : "")),
          ],
        })),
      }}
    >
      <ChartFrame live={{ title: drawing.title, buckets, series, domain: drawing.domain }}>
        <SeriesSvg {...drawing} />
      </ChartFrame>
    </ChartFigure>
  );
}

const letter = (index: number) => String.fromCharCode(65 + (index % 26));

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
