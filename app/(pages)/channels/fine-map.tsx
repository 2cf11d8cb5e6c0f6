import { Equal, type LucideIcon, Minus, Unlink2 } from "lucide-react";
import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, count, distance } from "@/components/format";
import { type HeatCell, HeatTable } from "@/components/heat-table";
import { Link } from "@/components/link";
import { readingWords } from "@/components/series";
import { channelWord, groupWords } from "@/components/words";
import { none } from "@/language/dimension";
import { narrowed } from "@/language/filter";
import { comparableFrom, isComparable, type Reading } from "@/language/reading";
import { channels as channelOrder } from "@/language/vocabulary";
import type { ChannelsAndJourneys } from "@/metrics/channel-fine-journey-poor";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { journeyResolution } from "@/metrics/journey-resolution";
import type { Asked } from "../asked";

const title = "Every channel beside the journeys that cross them";
const crossing = "Journeys across channels";

/** Each intent: what its channels say, one by one, and what its journeys across channels say. */
export function FineMap({ asked, rows }: { asked: Asked; rows: ChannelsAndJourneys[] }) {
  const used = new Set(rows.flatMap(({ channels }) => channels.map(({ group }) => group.channel)));
  const columns = channelOrder.filter((channel) => used.has(channel));
  const channelOf = ({ channels }: ChannelsAndJourneys, channel: string) =>
    channels.find(({ group }) => group.channel === channel);
  return (
    <ChartFigure
      title={title}
      sentence={sentenceOf(rows)}
      notes={
        <>
          Channels: <Link href={`/glossary#${interactionResolution.id}` as Route}>contacts resolved</Link>.
          Journeys: <Link href={`/glossary#${journeyResolution.id}` as Route}>journeys resolved</Link> that
          took two channels or more. Channel fine, journey poor: the journeys' share is below the lower end of
          the 95% interval of every channel, two at least. Hatched: fewer than {comparableFrom} to compare, or
          withheld. Contacts and journeys are different things to count, so this is a warning and no test. A
          cell opens what it counts.
        </>
      }
      table={{
        caption: `${title}, in words`,
        head: ["Intent", ...columns.map(channelWord), crossing, "Verdict"],
        rows: rows.map((row) => ({
          key: row.intent ?? none,
          cells: [
            groupWords("intent", row.intent),
            ...columns.map((channel) => wordsOf(channelOf(row, channel))),
            readingWords(row.journeys),
            verdicts[row.verdict].words,
          ],
        })),
      }}
    >
      <HeatTable
        caption={title}
        corner="Intent"
        columns={[...columns.map(channelWord), crossing]}
        shade="data"
        aside="Channel fine, journey poor?"
        rows={rows.map((row) => {
          const intent = row.intent ?? none;
          return {
            key: intent,
            name: groupWords("intent", row.intent),
            detail: "",
            href: null,
            cells: [
              ...columns.map((channel) => {
                const where = { intent: [intent], channel: [channel] };
                const behind = address(`/behind/${interactionResolution.id}`, narrowed(asked.filter, where));
                return cell(channel, channelOf(row, channel), behind);
              }),
              cell(
                crossing,
                row.journeys,
                address(
                  `/behind/${journeyResolution.id}`,
                  narrowed(asked.filter, { intent: [intent], channels: ["cross"] }),
                ),
              ),
            ],
            aside: <Verdict row={row} />,
          };
        })}
      />
    </ChartFigure>
  );
}

const verdicts: Record<ChannelsAndJourneys["verdict"], { words: string; Icon: LucideIcon; tone: string }> = {
  holds: { words: "Channel fine, journey poor", Icon: Unlink2, tone: "font-medium text-caution" },
  does_not_hold: { words: "No warning", Icon: Minus, tone: "text-ink-soft" },
  too_few: { words: "Too few to compare", Icon: Equal, tone: "text-ink-faint" },
};

function Verdict({ row: { verdict, journeys, lowestBound } }: { row: ChannelsAndJourneys }) {
  const { words, Icon, tone } = verdicts[verdict];
  return (
    <>
      <span className={`sign ${tone}`}>
        <Icon size={14} aria-hidden="true" />
        {words}
      </span>
      {verdict === "holds" && journeys.value !== null && lowestBound !== null && (
        <span className="block text-ink-soft text-tiny">
          At least {distance(lowestBound - journeys.value, "share")} below every channel (
          {amount(lowestBound, "share")} or more)
        </span>
      )}
    </>
  );
}

function cell(key: string, reading: Reading | undefined, href: string): HeatCell {
  if (!reading || reading.standing === "none") return { key, words: "–", detail: "", heat: null, href: null };
  const told = isComparable(reading) ? reading.value : null;
  const why = reading.standing === "hidden" ? "Withheld" : "Too few";
  return {
    key,
    words: told === null ? why : amount(told, reading.unit),
    detail: reading.standing === "hidden" ? "" : `n = ${count(reading.n)}`,
    heat: told,
    href,
  };
}

const wordsOf = (reading: Reading | undefined) => (reading ? readingWords(reading) : "No data");

function sentenceOf(rows: ChannelsAndJourneys[]): string {
  const compared = rows.filter(({ verdict }) => verdict !== "too_few");
  const holding = compared.filter(({ verdict }) => verdict === "holds");
  if (compared.length === 0) return "No intent has enough contacts and journeys to compare.";
  const [widest] = holding;
  if (!widest)
    return `In none of ${count(compared.length)} intents do all channels look better than the journeys.`;
  return `In ${count(holding.length)} of ${count(compared.length)} intents every channel looks better than the journeys that cross channels. Widest: ${groupWords("intent", widest.intent)}.`;
}
