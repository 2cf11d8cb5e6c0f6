import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import { type HeatCell, type HeatRow, HeatTable } from "@/components/heat-table";
import { Link } from "@/components/link";
import { type Domain, position } from "@/components/scale";
import { readingWords } from "@/components/series";
import { channelWord, groupWords } from "@/components/words";
import { none } from "@/language/dimension";
import { narrowed } from "@/language/filter";
import { comparableFrom, isComparable, type Reading } from "@/language/reading";
import { channels } from "@/language/vocabulary";
import { divergence } from "@/metrics/divergence";
import type { Asked } from "../asked";
import { spreadWords, testCells, Verdict } from "./verdict";
import { keptOf, metricOf, metricWords, type View } from "./view";

const title = "One intent, every channel";
const mostRows = 40;

type Props = {
  asked: Asked;
  view: View;
  /** The metric of the view by intent and channel. */
  readings: Reading[];
  /** Divergence by intent, the surest first. */
  apart: Reading[];
};

/** Each intent on each channel, and how far the channels are apart. */
export function HeatMap({ asked, view, readings, apart }: Props) {
  const shown = apart.slice(0, mostRows);
  const used = new Set(readings.map(({ group }) => group.channel));
  const columns = channels.filter((channel) => used.has(channel));
  const domain = domainOf(readings);
  const cellAt = (intent: string | null, channel: string) =>
    cell(asked, view, domain, { intent, channel, reading: found(readings, intent, channel) });
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${divergence.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentenceOf(apart)}
      notes={
        <>
          {metricWords[view.metric]}, the stronger the colour, the more; hatched: fewer than {comparableFrom}{" "}
          to say, or withheld for too few customers. A cell opens what it counts, an intent its channels and
          versions below. Surest first, by the lower end of the interval of resolution, which is of the two
          channels furthest apart. Diverges: all channels together differ, with q at most 0.10, so that of all
          so marked one in ten may be so by chance.
          {apart.length > shown.length && ` The ${count(shown.length)} surest of ${count(apart.length)}.`}
        </>
      }
      table={{
        caption: `${title}, in words`,
        head: [
          "Intent",
          "Resolution, channels apart",
          "Verdict",
          "Test",
          "q",
          "Cramér's V",
          "Bits",
          ...columns.map(channelWord),
        ],
        rows: shown.map((reading) => ({
          key: reading.group.intent ?? none,
          cells: [
            groupWords("intent", reading.group.intent ?? null),
            reading.standing === "hidden" ? readingWords(reading) : spreadWords(reading),
            ...testCells(reading),
            ...columns.map((channel) => wordsOf(found(readings, reading.group.intent ?? null, channel))),
          ],
        })),
      }}
    >
      <HeatTable
        caption={title}
        corner="Intent"
        columns={columns.map(channelWord)}
        shade="data"
        aside="Resolution, channels apart"
        rows={shown.map((reading): HeatRow => {
          const intent = reading.group.intent ?? null;
          return {
            key: intent ?? none,
            name: groupWords("intent", intent),
            detail: "",
            href: look(asked, view, reading),
            cells: columns.map((channel) => cellAt(intent, channel)),
            aside: (
              <>
                <Verdict reading={reading} />
                <TwoJourneys asked={asked} reading={reading} />
              </>
            ),
          };
        })}
      />
    </ChartFigure>
  );
}

/** The newest resolved on the best channel beside the newest that was not on the worst. */
function TwoJourneys({ asked, reading: { group, figures } }: { asked: Asked; reading: Reading }) {
  if (figures.highest == null) return null;
  const filter = narrowed(asked.filter, { intent: [group.intent ?? none] });
  return (
    <span className="text-tiny print:hidden">
      {" · "}
      <Link href={address("/divergence/pair", filter) as Route} className="link-quiet">
        Two journeys<span className="sr-only"> about {groupWords("intent", group.intent ?? null)}</span>
      </Link>
    </span>
  );
}

const found = (readings: Reading[], intent: string | null, channel: string) =>
  readings.find(({ group }) => (group.intent ?? null) === intent && group.channel === channel);

function domainOf(readings: Reading[]): Domain {
  const values = readings.filter(isComparable).flatMap(({ value }) => value ?? []);
  return { low: Math.min(...values), high: Math.max(...values) };
}

type Square = { intent: string | null; channel: string; reading: Reading | undefined };

function cell(asked: Asked, view: View, domain: Domain, { intent, channel, reading }: Square): HeatCell {
  if (!reading || reading.standing === "none")
    return { key: channel, words: "–", detail: "", heat: null, href: null };
  const where = { intent: [intent ?? none], channel: [channel] };
  const isHidden = reading.standing === "hidden";
  const told = isComparable(reading) ? reading.value : null;
  return {
    key: channel,
    words: told === null ? (isHidden ? "Withheld" : "Too few") : amount(told, reading.unit),
    detail: isHidden ? "" : `n = ${count(reading.n)}`,
    heat: told === null ? null : position(domain, told) / 100,
    href: address(`/behind/${metricOf(view).id}`, narrowed(asked.filter, where)),
  };
}

const wordsOf = (reading: Reading | undefined) => (reading ? readingWords(reading) : "No data");

/** The look at an intent begins with its worst channel. */
function look(asked: Asked, view: View, { group, figures, parts }: Reading): string | null {
  const channel = figures.lowest ?? parts[0]?.name;
  if (typeof channel !== "string") return null;
  const cell = { intent: group.intent ?? none, channel };
  return `${address("/divergence", asked.filter, keptOf({ ...view, cell }))}#look`;
}

function sentenceOf(apart: Reading[]): string {
  const tested = apart.filter(({ figures }) => figures.diverges !== undefined && figures.diverges !== null);
  const diverging = tested.filter(({ figures }) => figures.diverges === "yes");
  if (tested.length === 0) return "No intent has two channels with enough contacts to compare.";
  const [surest] = diverging;
  if (!surest)
    return `None of ${count(tested.length)} intents is resolved clearly better on one channel than on another.`;
  const name = groupWords("intent", surest.group.intent ?? null);
  return `${count(diverging.length)} of ${count(tested.length)} intents diverge. Surest: ${name}, ${spreadWords(surest)}.`;
}
