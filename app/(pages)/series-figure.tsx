import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, day, range, shortDay } from "@/components/format";
import { Legend } from "@/components/legend";
import { Link } from "@/components/link";
import { roundDomain } from "@/components/scale";
import { axisLabels, bucketPeriod, extent, placeOfDate, pointsOf, type Series } from "@/components/series";
import { SeriesSvg } from "@/components/series-svg";
import { database } from "@/db/client";
import type { Filter } from "@/language/filter";
import type { Grain } from "@/language/grouping";
import type { Period } from "@/language/period";
import type { Reading } from "@/language/reading";
import { changeMarks } from "@/metrics/change-marks";
import { definitionBreaks } from "@/metrics/definition-breaks";
import type { Metric } from "@/metrics/metric";
import type { Target } from "@/quality/targets";

/** One line: the readings of a metric for a filter, a bucket of time each. */
export type Line = Pick<Series, "id" | "name" | "shape" | "color"> & { readings: Reading[]; filter: Filter };

type Props = {
  id: string;
  title: string;
  sentence: string;
  metric: Metric;
  lines: Line[];
  period: Period;
  grain: Grain;
  /** What the whole selection should reach; null: nothing is set. */
  target: Target | null;
};

/** A metric over time, with everything that happened on the way: changes, and breaks of its definition. */
export async function SeriesFigure({ id, title, sentence, metric, lines, period, grain, target }: Props) {
  const marks = await timeMarks(metric, period);
  const dates = (lines[0]?.readings ?? []).map(({ group }) => group[grain] ?? "");
  const behind = (filter: Filter) => (reading: Reading) => {
    const date = reading.group[grain];
    if (!date || reading.standing === "none") return null;
    return address(`/behind/${metric.id}`, { ...filter, period: bucketPeriod(date, grain, filter.period) });
  };
  const series = lines.map(
    ({ readings, filter, ...line }): Series => ({ ...line, points: pointsOf(readings, behind(filter)) }),
  );
  const domain = roundDomain([...extent(series), ...(target ? [target.value] : [])], metric.unit);
  const buckets = dates.map((date) => range(bucketPeriod(date, grain, period)));
  const drawing = {
    id,
    title,
    sentence,
    series,
    domain,
    unit: metric.unit,
    target: target?.value ?? null,
    labels: axisLabels(dates, 5),
    marks: marks.flatMap(({ date }, index) => {
      const x = placeOfDate(date, dates, grain);
      return x === null ? [] : [{ x, letter: letter(index) }];
    }),
  };
  const isOpen = series.some(({ points }) => points.some(({ pending }) => pending > 0));
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${metric.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentence}
      legend={<Legend series={series} pending={isOpen} target={target && targetWords(target, metric)} />}
      notes={
        marks.length > 0 && (
          <ul className="grid gap-0.5">
            {marks.map(({ date, words }, index) => (
              <li key={date + words}>
                <span className="font-medium">{letter(index)}</span> {shortDay(date)}: {words}
              </li>
            ))}
            <li>
              <Link href="/changes" className="link-quiet">
                All changes
              </Link>
            </li>
          </ul>
        )
      }
      table={{
        caption: title,
        head: [grainWords[grain], ...series.map(({ name }) => name)],
        rows: dates.map((date, index) => ({
          key: date,
          cells: [
            buckets[index] ?? date,
            ...series.map(({ points }) => points[index] ?? { words: "", href: null }),
          ],
        })),
      }}
    >
      <SeriesSvg {...drawing} buckets={buckets} />
    </ChartFigure>
  );
}

const targetWords = ({ value, dueOn }: Target, { unit }: Metric) =>
  `Target ${amount(value, unit)} by ${day(dueOn)}`;

const grainWords: Record<Grain, string> = { day: "Day", week: "Week", month: "Month" };

async function timeMarks(metric: Metric, period: Period): Promise<{ date: string; words: string }[]> {
  const changes = await changeMarks(database(), period);
  const breaks = definitionBreaks(metric, period);
  return [
    ...changes.map(({ date, title }) => ({ date, words: title })),
    ...breaks.map(({ date, version, what }) => ({ date, words: `Definition ${version} from here: ${what}` })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const letter = (index: number) => String.fromCharCode(65 + (index % 26));
