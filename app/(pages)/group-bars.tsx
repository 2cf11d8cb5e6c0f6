import type { Route } from "next";
import { type Bar, BarsSvg } from "@/components/bars-svg";
import { ChartFigure } from "@/components/chart-figure";
import { address, type Kept } from "@/components/filter-links";
import { amount, count, intervalWords, valueWords } from "@/components/format";
import { Link } from "@/components/link";
import { roundDomain } from "@/components/scale";
import { extent, pointsOf, readingWords } from "@/components/series";
import { capital, groupWords, unitWords } from "@/components/words";
import { database } from "@/db/client";
import { type Dimension, dimensions, none } from "@/language/dimension";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { measure } from "@/metrics/measure";
import type { Metric } from "@/metrics/metric";
import type { Asked } from "./asked";

type Props = {
  asked: Asked;
  metric: Metric;
  by: Dimension;
  title: string;
  /** What the value is called in the table. */
  value: string;
  /** Which rows a bar opens; `hits`: those of k. */
  kept?: Kept;
};

const shown = 7;

/** A metric by one dimension: the groups with most rows, the highest first; a bar opens its rows. */
export async function GroupBars({ asked, metric, by, title, value, kept = [] }: Props) {
  const readings = await measure(database(), metric, { ...asked.filter, by: [by] }, asked.viewer, asked.now);
  const rows = told(
    readings
      .filter(({ standing }) => standing !== "none")
      .sort((a, b) => b.n - a.n)
      .slice(0, shown),
  );
  const points = pointsOf(rows);
  const nameOf = ({ group }: Reading) => groupWords(by, group[by] ?? null);
  const bars = rows.map((reading, index): Bar => {
    const key = reading.group[by] ?? none;
    return {
      key,
      name: nameOf(reading),
      href: address(`/behind/${metric.id}`, narrowed(asked.filter, { [by]: [key] }), kept),
      value: points[index]?.value ?? null,
      low: points[index]?.low ?? null,
      high: points[index]?.high ?? null,
      words: reading.standing === "hidden" ? "Withheld" : `${valueWords(reading)} · n = ${count(reading.n)}`,
      interval: intervalWords(reading),
    };
  });
  const isCut = readings.length > rows.length;
  const sentence = spread(rows, nameOf, isCut);
  const values = extent([{ id: "", name: "", shape: "circle", color: "", points }]);
  const { words } = dimensions[by];
  const [, many] = unitWords[metric.population.unit];
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${metric.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentence}
      notes={isCut && `The ${rows.length} with most ${many} of ${readings.length}.`}
      table={{
        caption: title,
        head: [capital(words), value],
        rows: rows.map((reading) => ({
          key: reading.group[by] ?? none,
          cells: [nameOf(reading), readingWords(reading)],
        })),
      }}
    >
      <BarsSvg
        title={title}
        sentence={sentence}
        bars={bars}
        domain={roundDomain([0, ...values], metric.unit)}
        unit={metric.unit}
      />
    </ChartFigure>
  );
}

/** The highest first; what is not told comes last, so that its place does not tell it. */
function told(rows: Reading[]): Reading[] {
  const sound = rows.filter(({ standing }) => standing === "sound");
  const rest = rows.filter((row) => !sound.includes(row));
  return [...sound.sort((a, b) => (b.value ?? 0) - (a.value ?? 0)), ...rest];
}

/** Only what was read: with this many groups, some will be first by chance alone. */
function spread(rows: Reading[], nameOf: (reading: Reading) => string, isCut: boolean): string {
  const sound = rows.filter(({ standing }) => standing === "sound");
  const [most, least] = [sound[0], sound.at(-1)];
  if (!most || !least || most === least) return "Too few to compare.";
  const words = (reading: Reading) => `${amount(reading.value ?? 0, reading.unit)} (${nameOf(reading)})`;
  return `${isCut ? "Of those shown, from" : "From"} ${words(least)} to ${words(most)}.`;
}
