import type { Route } from "next";
import { BeforeAfterSvg } from "@/components/before-after-svg";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { Link } from "@/components/link";
import { unitWords } from "@/components/words";
import { narrowed } from "@/language/filter";
import type { CoachingEffect } from "@/metrics/coaching-effect";
import type { CoachingSession } from "@/quality/coaching-sessions";
import type { SessionEffect } from "@/quality/session-effect";
import { effectSentence, footing, regressionWords, shareWords } from "./effect-words";

type Read = Extract<SessionEffect, { state: "read" }>;

/** The effect drawn, in words, and as a table. */
export function EffectFigure({ found, session }: { found: Read; session: CoachingSession }) {
  const { effect, coached, others, before, after } = found;
  const { metric } = coached;
  const name = session.agentName;
  const sentence = effectSentence(effect, metric, name);
  const own = (filter: typeof before) =>
    address(`/behind/${metric.id}`, narrowed(filter, { agent: [session.agent] })) as Route;
  const ways = waysOf(effect, name);
  if (!ways) return <p className="card p-4">{sentence}</p>;
  const [, rows] = unitWords[metric.population.unit];
  const title = `${metric.name}, before and after`;
  return (
    <ChartFigure
      title={title}
      sentence={sentence}
      notes={
        <div className="grid max-w-4xl gap-1">
          <p>{footing(effect, others, rows)}</p>
          <p>
            Difference in differences; it holds as far as {name} and the others would have changed alike.{" "}
            {regressionWords(effect, name)}
          </p>
          <p>
            <Link href={own(before)} className="link">
              {name} before
            </Link>{" "}
            ·{" "}
            <Link href={own(after)} className="link">
              {name} after
            </Link>
          </p>
        </div>
      }
      table={{
        caption: title,
        head: ["Who", "Before", "After"],
        rows: ways.map((way) => ({
          key: way.name,
          cells: [way.name, stand(way.before), stand(way.after)],
        })),
      }}
    >
      <BeforeAfterSvg title={title} sentence={sentence} ways={ways} />
    </ChartFigure>
  );
}

function waysOf({ before, after, othersBefore, othersAfter }: CoachingEffect, name: string) {
  if (!before || !after || othersBefore === null || othersAfter === null) return null;
  const without = { low: null, high: null };
  return [
    { name, before, after, isDashed: false },
    {
      name: "The others",
      before: { value: othersBefore, ...without },
      after: { value: othersAfter, ...without },
      isDashed: true,
    },
  ];
}

function stand({ value, low, high }: { value: number; low: number | null; high: number | null }): string {
  const interval = low === null || high === null ? "" : ` (${shareWords(low)} to ${shareWords(high)})`;
  return shareWords(value) + interval;
}
