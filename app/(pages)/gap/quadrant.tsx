import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import { Link } from "@/components/link";
import type { QuadrantPoint } from "@/components/quadrant-places";
import { QuadrantSvg } from "@/components/quadrant-svg";
import { readingWords } from "@/components/series";
import { groupWords } from "@/components/words";
import { database } from "@/db/client";
import { none } from "@/language/dimension";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { csatCesGap } from "@/metrics/csat-ces-gap";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";

const title = "Satisfaction over ease, by intent";

/** Where customers are satisfied although it was hard: an intent left above the lines. */
export async function Quadrant({ asked }: { asked: Asked }) {
  const ask = (by: "intent"[]) =>
    measure(database(), csatCesGap, { ...asked.filter, by }, asked.viewer, asked.now);
  const [intents, [whole]] = await Promise.all([ask(["intent"]), ask([])]);
  const rows = intents
    .filter(({ standing }) => standing === "sound")
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const points = rows.map((reading): QuadrantPoint => {
    const intent = reading.group.intent ?? null;
    return {
      key: intent ?? none,
      name: groupWords("intent", intent),
      href: address(`/behind/${csatCesGap.id}`, narrowed(asked.filter, { intent: [intent ?? none] })),
      ...placed(reading),
      n: reading.n,
      words: words(reading),
    };
  });
  const sentence = said(rows[0], whole);
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${csatCesGap.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentence}
      notes="Both from 0 to 100, from customers who answered both questions about one contact. The larger the circle, the more of them; the lines stand at the values of all together. A circle opens its contacts."
      table={{
        caption: title,
        head: ["Intent", "Satisfaction", "Ease", "Gap, same customers"],
        rows: rows.map((reading) => ({
          key: reading.group.intent ?? none,
          cells: [
            groupWords("intent", reading.group.intent ?? null),
            amount(placed(reading).satisfaction, "points"),
            amount(placed(reading).ease, "points"),
            readingWords(reading),
          ],
        })),
      }}
    >
      {whole && points.length > 0 ? (
        <QuadrantSvg title={title} sentence={sentence} points={points} middle={placed(whole)} />
      ) : (
        <p className="py-10 text-center text-ink-faint">Too few customers answered both questions.</p>
      )}
    </ChartFigure>
  );
}

const placed = ({ figures }: Reading) => ({
  ease: Number(figures.ease ?? 0),
  satisfaction: Number(figures.satisfaction ?? 0),
});

const words = (reading: Reading) =>
  `satisfaction ${amount(placed(reading).satisfaction, "points")}, ease ${amount(placed(reading).ease, "points")}, n = ${count(reading.n)}`;

function said(widest: Reading | undefined, whole: Reading | undefined): string {
  if (!widest || whole?.value == null) return "Too few customers answered both questions to say.";
  return `All together ${amount(whole.value, "points")} points apart; in scores widest for ${groupWords("intent", widest.group.intent ?? null)}: ${readingWords(widest)}.`;
}
