import { type Bar, BarsSvg } from "@/components/bars-svg";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, count, valueWords } from "@/components/format";
import { roundDomain } from "@/components/scale";
import { extent, pointsOf, readingWords } from "@/components/series";
import { pathWords } from "@/components/words";
import { database } from "@/db/client";
import { none } from "@/language/dimension";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { handoffLoss } from "@/metrics/handoff-loss";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";

const shown = 7;
const title = "Where context is lost";

/** Handoff loss by the channels that hand over and receive; the busiest, the worst first. */
export async function LostContext({ asked }: { asked: Asked }) {
  const readings = await measure(
    database(),
    handoffLoss,
    { ...asked.filter, by: ["channel_path"] },
    asked.viewer,
    asked.now,
  );
  const rows = readings
    .filter(({ standing }) => standing !== "none")
    .sort((a, b) => b.n - a.n)
    .slice(0, shown)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const points = pointsOf(rows);
  const bars = rows.map((reading, index): Bar => {
    const path = reading.group.channel_path ?? null;
    return {
      key: path ?? none,
      name: nameOf(path),
      href: address(`/behind/${handoffLoss.id}`, narrowed(asked.filter, { channel_path: [path ?? none] })),
      value: points[index]?.value ?? null,
      low: points[index]?.low ?? null,
      high: points[index]?.high ?? null,
      words: `${valueWords(reading)} · n = ${count(reading.n)}`,
    };
  });
  const sentence = spread(rows);
  return (
    <ChartFigure
      title={title}
      sentence={sentence}
      table={{
        caption: title,
        head: ["Handoff", "Context lost or never connected"],
        rows: rows.map((reading) => ({
          key: reading.group.channel_path ?? none,
          cells: [nameOf(reading.group.channel_path ?? null), readingWords(reading)],
        })),
      }}
    >
      <BarsSvg
        title={title}
        sentence={sentence}
        bars={bars}
        domain={roundDomain(
          [0, ...extent([{ id: "", name: "", shape: "circle", color: "", points }])],
          "share",
        )}
        unit="share"
      />
    </ChartFigure>
  );
}

const nameOf = (path: string | null) => (path ? pathWords(path) : "Nobody received it");

/** Only what was read: with this many paths, some will be first by chance alone. */
function spread(rows: Reading[]): string {
  const sound = rows.filter(({ standing }) => standing === "sound");
  const [most, least] = [sound[0], sound.at(-1)];
  if (!most || !least || most === least) return "Too few handoffs with a known fate to compare paths.";
  const words = ({ value, group }: Reading) =>
    `${amount(value ?? 0, "share")} (${nameOf(group.channel_path ?? null)})`;
  return `Among the busiest paths, from ${words(least)} to ${words(most)}.`;
}
