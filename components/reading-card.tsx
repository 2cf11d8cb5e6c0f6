import type { Route } from "next";
import type { Reading } from "@/language/reading";
import type { Comparison } from "@/metrics/compare";
import { ChangeWords } from "./change-words";
import { coverageWords } from "./coverage-words";
import { count, intervalWords, valueWords } from "./format";
import { Link } from "./link";
import { SparklineSvg } from "./sparkline-svg";
import { type ShownTarget, TargetWords } from "./target-words";
import { WhiskerSvg } from "./whisker-svg";

export type Card = {
  name: string;
  /** What is counted, in a few words under the name: "one channel", "4 or 5 of 5". */
  detail: string;
  reading: Reading;
  previous: Reading | null;
  comparison: Comparison | null;
  /** What it is compared with, in words; null: nothing. */
  before: string | null;
  trend: Reading[];
  /** What it should reach; null: nothing is set. */
  target: ShownTarget | null;
  definition: string;
  behind: { href: string; words: string };
};

/** One number with everything needed to believe it. */
export function ReadingCard({ card }: { card: Card }) {
  const { name, detail, reading, previous, comparison, before, trend, target, definition, behind } = card;
  const interval = intervalWords(reading);
  const stands = reading.standing === "sound";
  return (
    <article
      className="card row-span-2 grid grid-rows-[auto_1fr] gap-y-0 p-4 sm:grid-rows-subgrid"
      aria-label={`${name}, ${detail}`}
    >
      <h3 className="font-medium text-small">
        <Link href={definition as Route} className="link-quiet">
          {name}
        </Link>
        <span className="block font-normal text-ink-faint text-tiny">{detail}</span>
      </h3>
      <div className="flex flex-col sm:-mt-1">
        <div className="max-sm:grid max-sm:grid-cols-[auto_minmax(0,9rem)] max-sm:items-end max-sm:justify-between max-sm:gap-4">
          <p
            className={
              stands
                ? "figures mt-1 whitespace-nowrap font-semibold text-figure"
                : "mt-1 text-heading text-ink-faint leading-9"
            }
          >
            {valueWords(reading)}
          </p>
          <div className="sm:mt-2">
            <SparklineSvg readings={trend} />
          </div>
        </div>
        <div className="mt-2">
          <WhiskerSvg reading={reading} previous={previous} />
        </div>
        <p className="figures dotted mt-1 text-ink-soft text-tiny">
          {interval && (
            <span>
              <span className="sr-only">95% interval </span>
              {interval}
            </span>
          )}
          <span>n = {count(reading.n)}</span>
        </p>
        <p className="figures mt-2 text-tiny">
          {comparison && before !== null && (
            <ChangeWords comparison={comparison} unit={reading.unit} before={before} />
          )}
          {!comparison && before !== null && (
            <span className="text-ink-faint">Nothing there to compare with</span>
          )}
        </p>
        {target && (
          <p className="figures mt-1 text-tiny">
            <TargetWords target={target} unit={reading.unit} />
          </p>
        )}
        <div className="figures mt-auto pt-2 text-ink-faint text-tiny">
          {coverageWords(reading).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="mt-1">
            <Link href={behind.href as Route} className="link">
              {behind.words}
            </Link>
          </p>
        </div>
      </div>
    </article>
  );
}
