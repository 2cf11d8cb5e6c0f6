import { day } from "@/components/format";
import { Sideways } from "@/components/sideways";
import type { Metric } from "@/metrics/metric";
import { leftOutWords } from "./left-out-words";

const betterWords = {
  higher: "Higher is better.",
  lower: "Lower is better.",
  neither: "Neither is better by itself.",
};

const listed = new Intl.ListFormat("en-GB");
const sentence = (parts: string[]) => {
  const words = listed.format(parts);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

/** "1 to 5" for 1-5, "ease, 1 to 7" for ease_1-7, "−5 to 5" for -5..5. */
const scaleWords = (scale: string) =>
  scale
    .replace("_", ", ")
    .replace(/(\d)(?:-|\.\.)(\d)/, "$1 to $2")
    .replace(/-(?=\d)/, "−");

/** All that there is to know about one metric; `sql` is what runs for the filter of the page. */
export function Entry({ metric, sql }: { metric: Metric; sql: string }) {
  const { id, name, question, population, better, intervalWords, scale, caveats, history } = metric;
  const excluded = Object.keys({ ...population.excluded, ...metric.excluded });
  return (
    <article id={id} className="card p-5 target:border-accent">
      <h2 className="flex flex-wrap items-baseline gap-x-3 font-semibold text-heading">
        {name}
        <code className="font-mono font-normal text-ink-faint text-tiny">{id}</code>
      </h2>
      <p className="mt-1 text-lead">{question}</p>
      <dl className="mt-4 grid gap-x-6 text-small sm:grid-cols-[8rem_1fr] sm:gap-y-2">
        <Fact term="Population">{population.words}</Fact>
        {excluded.length > 0 && (
          <Fact term="Left out, counted">
            {sentence(excluded.map((reason) => leftOutWords[reason] ?? reason))}
          </Fact>
        )}
        {scale && <Fact term="Scale">{scaleWords(scale)}</Fact>}
        <Fact term="Direction">{betterWords[better]}</Fact>
        <Fact term="Interval">{intervalWords}</Fact>
        <Fact term="Keep in mind">
          <ul className="grid gap-1">
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </Fact>
        <Fact term="History">
          <ul className="grid gap-1">
            {history.map(({ on, what }, index) => (
              <li key={on + what}>
                <span className="figures text-ink-soft">
                  Version {index + 1}, {day(on)}:
                </span>{" "}
                {what}
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
      <details className="group mt-4 text-small">
        <summary className="inline-flex items-center gap-1 text-ink-soft hover:text-ink">
          <span
            className="inline-block group-open:rotate-90 motion-safe:transition-transform"
            aria-hidden="true"
          >
            ›
          </span>
          The SQL that runs
        </summary>
        <Sideways words={`SQL of ${name}`} className="mt-2">
          <pre className="w-max min-w-full rounded-medium bg-sunken p-3 font-mono text-tiny">{sql}</pre>
        </Sideways>
      </details>
    </article>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{term}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  );
}
