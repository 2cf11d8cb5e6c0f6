import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, valueWords } from "@/components/format";
import { Legend } from "@/components/legend";
import { type Pair, type PairShape, PairsSvg } from "@/components/pairs-svg";
import { roundDomain } from "@/components/scale";
import { readingWords } from "@/components/series";
import { intentWords } from "@/components/words";
import { database } from "@/db/client";
import { none } from "@/language/dimension";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { ces } from "@/metrics/ces";
import { csat } from "@/metrics/csat";
import { csatCesGap } from "@/metrics/csat-ces-gap";
import { measure } from "@/metrics/measure";
import type { Metric } from "@/metrics/metric";
import type { Asked } from "../asked";

const shown = 7;
const title = "Satisfied, but was it easy?";
const shapes: [PairShape, PairShape] = [
  { name: "Satisfied (4 or 5 of 5)", shape: "circle", color: "var(--color-data)" },
  { name: "Easy (5 to 7 of 7)", shape: "diamond", color: "var(--color-accent)" },
];

/** Satisfaction beside ease, by intent; the intents with most answers, the widest gap first. */
export async function SatisfiedButHard({ asked }: { asked: Asked }) {
  const ask = (metric: Metric) =>
    measure(database(), metric, { ...asked.filter, by: ["intent"] }, asked.viewer, asked.now);
  const [satisfied, easy, gaps] = await Promise.all([ask(csat), ask(ces), ask(csatCesGap)]);
  const of = (readings: Reading[], intent: string | null) =>
    readings.find(({ group }) => group.intent === intent);
  const rows = gaps
    .filter(({ standing }) => standing !== "none")
    .sort((a, b) => b.n - a.n)
    .slice(0, shown)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map((gap) => {
      const intent = gap.group.intent ?? null;
      return { intent, gap, satisfied: of(satisfied, intent), easy: of(easy, intent) };
    });
  const pairs = rows.map(({ intent, satisfied: first, easy: second }): Pair => {
    const values = [first, second].map((reading) => (reading?.standing === "sound" ? reading.value : null));
    return {
      key: intent ?? none,
      name: nameOf(intent),
      href: address(`/behind/${csat.id}`, narrowed(asked.filter, { intent: [intent ?? none] })),
      first: values[0] ?? null,
      second: values[1] ?? null,
      words: [first, second].map((reading) => (reading ? valueWords(reading) : "No data")).join(" and "),
    };
  });
  const isCut = gaps.length > rows.length;
  const sentence = widest(rows, isCut);
  const values = pairs.flatMap(({ first, second }) => [first, second]).filter((value) => value !== null);
  return (
    <ChartFigure
      title={title}
      sentence={sentence}
      legend={<Legend series={shapes} pending={false} target={null} />}
      notes={isCut && `The ${rows.length} with most answers of ${gaps.length}.`}
      table={{
        caption: title,
        head: ["Intent", "Satisfied", "Easy", "Gap, same customers"],
        rows: rows.map(({ intent, gap, satisfied: first, easy: second }) => ({
          key: intent ?? none,
          cells: [
            nameOf(intent),
            first ? readingWords(first) : "No data",
            second ? readingWords(second) : "No data",
            readingWords(gap),
          ],
        })),
      }}
    >
      <PairsSvg
        title={title}
        sentence={sentence}
        pairs={pairs}
        shapes={shapes}
        domain={roundDomain(values, "share")}
        unit="share"
      />
    </ChartFigure>
  );
}

const nameOf = (intent: string | null) =>
  intent === null || intent === none ? "No intent" : intentWords(intent);

type Row = { intent: string | null; satisfied?: Reading; easy?: Reading };

function widest(rows: Row[], isCut: boolean): string {
  const told = rows.flatMap(({ intent, satisfied, easy }) =>
    satisfied?.standing === "sound" && easy?.standing === "sound"
      ? [{ intent, satisfied: satisfied.value ?? 0, easy: easy.value ?? 0 }]
      : [],
  );
  const [row] = told.sort((a, b) => b.satisfied - b.easy - (a.satisfied - a.easy));
  if (!row) return "Too few customers answered both questions to say.";
  return `${isCut ? "Of those shown, in shares" : "In shares"} widest for ${nameOf(row.intent)}: ${amount(row.satisfied, "share")} are satisfied, ${amount(row.easy, "share")} found it easy.`;
}
