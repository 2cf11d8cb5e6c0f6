import type { Route } from "next";
import Link from "next/link";
import type { Reading } from "@/language/reading";
import type { Comparison } from "@/metrics/compare";
import { ChangeWords } from "./change-words";
import { coverageWords } from "./coverage-words";
import { count, intervalWords, valueWords } from "./format";
import { SparklineSvg } from "./sparkline-svg";
import { WhiskerSvg } from "./whisker-svg";

export type Card = {
  name: string;
  /** Said under the name where the name alone is not enough: "one channel", "score 4 or 5". */
  detail?: string;
  reading: Reading;
  previous: Reading | null;
  comparison: Comparison | null;
  /** The previous period in words. */
  before: string;
  trend: Reading[];
  definition: string;
  behind: { href: string; words: string };
};

/** One number with everything needed to believe it. */
export function ReadingCard({ card }: { card: Card }) {
  const { name, detail, reading, previous, comparison, before, trend, definition, behind } = card;
  const interval = intervalWords(reading);
  const stands = reading.standing === "sound";
  return (
    <article className="card flex flex-col p-4" aria-label={detail ? `${name}, ${detail}` : name}>
      <h3 className="font-medium text-small">
        <Link href={definition as Route} className="link-quiet">
          {name}
        </Link>
        {detail && <span className="font-normal text-ink-faint"> · {detail}</span>}
      </h3>
      <p
        className={
          stands ? "figures mt-1 font-semibold text-figure" : "mt-1 text-heading text-ink-faint leading-9"
        }
      >
        {valueWords(reading)}
      </p>
      <div className="mt-1">
        <WhiskerSvg reading={reading} previous={previous} />
      </div>
      <p className="figures mt-1 text-ink-soft text-tiny">
        {interval && (
          <>
            <span className="sr-only">95% interval </span>
            {interval} ·{" "}
          </>
        )}
        <span className="whitespace-nowrap">n = {count(reading.n)}</span>
      </p>
      <div className="mt-3">
        <SparklineSvg readings={trend} />
      </div>
      <p className="figures mt-3 text-tiny">
        {comparison ? (
          <ChangeWords comparison={comparison} unit={reading.unit} before={before} />
        ) : (
          <span className="text-ink-faint">Nothing before to compare with</span>
        )}
      </p>
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
    </article>
  );
}
