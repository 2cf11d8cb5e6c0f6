import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import { type HeatCell, HeatTable } from "@/components/heat-table";
import { readingWords } from "@/components/series";
import { channelWord, pathWords } from "@/components/words";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { channels, pathSeparator } from "@/language/vocabulary";
import { handoffLoss } from "@/metrics/handoff-loss";
import type { Asked } from "../asked";

const title = "Loss from channel to channel";

/** Loss by sending and receiving channel; rates of too few are not told. */
export function Matrix({ asked, readings }: { asked: Asked; readings: Reading[] }) {
  const paths = new Map(
    readings.flatMap((one) => (one.group.channel_path ? [[one.group.channel_path, one]] : [])),
  );
  const used = (place: 0 | 1) => {
    const found = new Set([...paths.keys()].map((path) => path.split(pathSeparator)[place]));
    return channels.filter((channel) => found.has(channel));
  };
  const [from, to] = [used(0), used(1)];
  const most = Math.max(
    0.01,
    ...readings.map(({ value, standing }) => (standing === "sound" ? (value ?? 0) : 0)),
  );
  const cellAt = (path: string): HeatCell => cell(asked, path, paths.get(path), most);
  return (
    <ChartFigure
      title={title}
      sentence={sentenceOf(readings)}
      notes="Of the handoffs whose fate is known. Hatched: too few to say, or nobody knows. A cell opens its handoffs."
      table={{
        caption: `${title}, in words`,
        head: ["Handoff", "Context lost or never connected"],
        rows: [...paths].map(([path, reading]) => ({
          key: path,
          cells: [pathWords(path), readingWords(reading)],
        })),
      }}
    >
      <HeatTable
        caption={title}
        corner="from ↓ to →"
        columns={to.map(channelWord)}
        shade="worse"
        rows={from.map((sender) => ({
          key: sender,
          name: channelWord(sender),
          detail: "",
          href: null,
          cells: to.map((receiver) => cellAt(`${sender}${pathSeparator}${receiver}`)),
        }))}
      />
    </ChartFigure>
  );
}

function cell(asked: Asked, path: string, reading: Reading | undefined, most: number): HeatCell {
  if (!reading) return { key: path, words: "–", detail: "", heat: null, href: null };
  const sound = reading.standing === "sound" && reading.value !== null;
  const words = { too_few: "Too few", hidden: "Withheld", none: "Unknown", sound: "" }[reading.standing];
  return {
    key: path,
    words: sound ? amount(reading.value ?? 0, "share") : words,
    detail: reading.n > 0 ? `n = ${count(reading.n)}` : "",
    heat: sound ? (reading.value ?? 0) / most : null,
    href: address(`/behind/${handoffLoss.id}`, narrowed(asked.filter, { channel_path: [path] })),
  };
}

function sentenceOf(readings: Reading[]): string {
  const sound = readings
    .filter(({ standing }) => standing === "sound")
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0));
  const worst = sound[0];
  if (!worst) return "Too few handoffs with a known fate to say.";
  return `Surest to lose context: ${pathWords(worst.group.channel_path ?? "")}, ${readingWords(worst)}.`;
}
