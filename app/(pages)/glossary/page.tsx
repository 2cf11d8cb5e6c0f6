import type { Metadata } from "next";
import { day } from "@/components/format";
import { PageHead } from "@/components/page-head";
import type { Metric } from "@/metrics/metric";
import { registry } from "@/metrics/registry";
import { currentViewer } from "../../viewer";

export const metadata: Metadata = { title: "Glossary" };

/** What each number means, written from the definitions that compute it. */
export default async function Glossary() {
  await currentViewer();
  return (
    <>
      <PageHead title="Glossary" problems={[]}>
        <p className="mt-0.5 text-ink-soft">
          What each number means. These are the definitions that compute the pages and the API.
        </p>
      </PageHead>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_12rem] lg:gap-10">
        <nav
          aria-label="Metrics"
          className="mb-6 lg:sticky lg:top-8 lg:order-2 lg:mb-0 lg:self-start print:hidden"
        >
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small lg:grid">
            {registry.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`} className="text-ink-soft hover:text-ink hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid gap-4">
          {registry.map((metric) => (
            <Entry key={metric.id} metric={metric} />
          ))}
        </div>
      </div>
    </>
  );
}

const betterWords = {
  higher: "Higher is better.",
  lower: "Lower is better.",
  neither: "Neither is better by itself.",
};

function Entry({ metric }: { metric: Metric }) {
  const { id, name, question, population, better, intervalWords, scale, caveats, history } = metric;
  const excluded = Object.keys({ ...population.excluded, ...metric.excluded });
  return (
    <article id={id} className="card p-5 target:border-accent">
      <h2 className="flex flex-wrap items-baseline gap-x-3 font-semibold text-heading">
        {name}
        <code className="font-mono font-normal text-ink-faint text-tiny">{id}</code>
      </h2>
      <p className="mt-1 text-lead">{question}</p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 text-small sm:grid-cols-[8rem_1fr]">
        <Fact term="Population">{population.words}</Fact>
        {excluded.length > 0 && (
          <Fact term="Left out, counted">
            {excluded.map((reason) => reason.replaceAll("_", " ")).join(", ")}
          </Fact>
        )}
        {scale && <Fact term="Scale">{scale.replaceAll("_", " ")}</Fact>}
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
