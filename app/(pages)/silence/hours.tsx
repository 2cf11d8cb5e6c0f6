import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount } from "@/components/format";
import { HoursSvg } from "@/components/hours-svg";
import { Link } from "@/components/link";
import { roundDomain } from "@/components/scale";
import { extent, pointsOf, readingWords } from "@/components/series";
import { groupWords } from "@/components/words";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { groupsDiffer } from "@/metrics/groups-differ";
import { measure } from "@/metrics/measure";
import { silence } from "@/metrics/silence";
import type { Asked } from "../asked";

const title = "Silent journeys, by hour";

/** At which hour of the day those were last there who gave up without a word; a column opens its journeys. */
export async function Hours({ asked }: { asked: Asked }) {
  const { filter, viewer, now } = asked;
  const readings = await measure(database(), silence, { ...filter, by: ["hour_of_day"] }, viewer, now);
  const points = pointsOf(readings, (reading) =>
    address(`/behind/${silence.id}`, narrowed(filter, { hour_of_day: [hourOf(reading)] })),
  );
  const hours = readings.map((reading, index) => {
    const { value, low, high, words, href } = points[index] ?? {};
    return {
      hour: hourOf(reading),
      value: value ?? null,
      low: low ?? null,
      high: high ?? null,
      words: `${nameOf(reading)}: ${words}`,
      href: href ?? "",
    };
  });
  const sentence = said(readings);
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${silence.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentence}
      notes={`By the hour of the last contact, ${filter.period.timeZone}. A ring: too few to say. A column opens its journeys.`}
      table={{
        caption: title,
        head: ["Hour of the last contact", "Gave up in silence"],
        rows: readings.map((reading, index) => ({
          key: hourOf(reading),
          cells: [nameOf(reading), { words: readingWords(reading), href: hours[index]?.href ?? null }],
        })),
      }}
    >
      <HoursSvg
        title={title}
        sentence={sentence}
        hours={hours}
        domain={roundDomain(
          [0, ...extent([{ id: "", name: "", shape: "circle", color: "", points }])],
          silence.unit,
        )}
        unit={silence.unit}
      />
    </ChartFigure>
  );
}

const hourOf = ({ group }: Reading) => group.hour_of_day ?? "";
const nameOf = (reading: Reading) => groupWords("hour_of_day", hourOf(reading));

/** Of 24 hours some are first by chance alone: they are named only where the hours differ at all. */
function said(readings: Reading[]): string {
  const differ = groupsDiffer(readings);
  if (differ === null) return "Too few to compare the hours.";
  if (!differ) return "No clear difference between the hours: they vary no more than by chance.";
  const sound = readings
    .filter(({ standing }) => standing === "sound")
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least, most] = [sound[0], sound.at(-1)];
  const words = (reading?: Reading) =>
    reading && `${amount(reading.value ?? 0, reading.unit)} (${nameOf(reading)})`;
  return `The hour matters: from ${words(least)} to ${words(most)}.`;
}
