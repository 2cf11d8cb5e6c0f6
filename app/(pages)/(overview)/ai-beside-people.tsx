import type { Route } from "next";
import { ChangeWords } from "@/components/change-words";
import { address } from "@/components/filter-links";
import { count, intervalWords, valueWords } from "@/components/format";
import { Link } from "@/components/link";
import { Sideways } from "@/components/sideways";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import type { AgentKind } from "@/language/vocabulary";
import { ces } from "@/metrics/ces";
import { type Compared, compared } from "@/metrics/compared";
import { csat } from "@/metrics/csat";
import { handoffLoss } from "@/metrics/handoff-loss";
import { interactionResolution } from "@/metrics/interaction-resolution";
import type { Metric } from "@/metrics/metric";
import { repeatContact } from "@/metrics/repeat-contact";
import type { Asked } from "../asked";

const metrics = [interactionResolution, repeatContact, csat, ces, handoffLoss];
const title = "AI beside people";

/** What contacts with AI came to, beside those with people. Handle times are two clocks and not compared. */
export async function AiBesidePeople({ asked }: { asked: Asked }) {
  if (asked.filter.where.agent_kind?.length) return null;
  const of = (kind: AgentKind) => narrowed(asked.filter, { agent_kind: [kind] });
  const cohorts = { filter: of("ai"), against: of("human"), kind: "cohort" as const };
  const rows = await Promise.all(
    metrics.map(async (metric) => {
      const [found] = await compared(database(), metric, cohorts, asked.viewer, asked.now);
      return { metric, found };
    }),
  );
  const told = rows.flatMap(({ metric, found }) => (found?.against ? [{ metric, found }] : []));
  if (told.every(({ found }) => found.reading.n === 0 || found.against?.n === 0)) return null;
  return (
    <section className="card min-w-0 p-4 sm:p-5" aria-labelledby="ai-title">
      <h3 id="ai-title" className="font-semibold text-lead">
        {title}
      </h3>
      <p className="mt-0.5 text-ink-soft">{sentenceOf(told)}</p>
      <Sideways words={`${title}, as a table`} className="mt-3">
        <table className="figures w-full text-left text-small">
          <thead>
            <tr className="border-line-strong border-b text-ink-soft">
              {["Of contacts", "AI", "People", "AI against people"].map((words) => (
                <th key={words} scope="col" className="py-1.5 pr-4 font-medium">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map(({ metric, found: { reading, against, group: _, ...comparison } }) => (
              <tr key={metric.id} className="border-line border-b align-baseline last:border-0">
                <th scope="row" className="py-2 pr-4 font-normal">
                  <Link href={`/glossary#${metric.id}` as Route} className="link-quiet">
                    {metric.name}
                  </Link>
                </th>
                <Told reading={reading} href={address(`/behind/${metric.id}`, cohorts.filter)} />
                {against && (
                  <Told reading={against} href={address(`/behind/${metric.id}`, cohorts.against)} />
                )}
                <td className="min-w-48 py-2 text-tiny">
                  <ChangeWords
                    comparison={comparison}
                    unit={reading.unit}
                    before="people"
                    none="No clear difference"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      <p className="mt-3 text-ink-soft text-tiny">
        Different matters come to AI and to people; whether a difference turns round with like compared with
        like is on{" "}
        <Link href={address("/channels", asked.filter) as Route} className="link-quiet">
          Channels
        </Link>
        . What AI began and a person went on with counts as both, so neither column need surround the whole.
        Handle times are two clocks and not compared.
      </p>
    </section>
  );
}

function Told({ reading, href }: { reading: Reading; href: string }) {
  const interval = intervalWords(reading);
  return (
    <td className="min-w-40 py-2 pr-4">
      <span className="font-medium">{valueWords(reading)}</span>
      <span className="dotted text-ink-faint text-tiny">
        {interval && <span>{interval}</span>}
        <Link href={href as Route} className="link-quiet whitespace-nowrap">
          n = {count(reading.n)}
        </Link>
      </span>
    </td>
  );
}

type Row = { metric: Metric; found: Compared };

function sentenceOf(rows: Row[]): string {
  const named = (wanted: Compared["verdict"]) =>
    rows.filter(({ found }) => found.verdict === wanted).map(({ metric }) => inSentence(metric.name));
  const [worse, better] = [named("worse"), named("better")];
  if (worse.length + better.length === 0) return "No clear difference between AI and people.";
  const parts = [
    worse.length > 0 && `worse in ${listed(worse)}`,
    better.length > 0 && `better in ${listed(better)}`,
  ];
  return `AI is ${parts.filter(Boolean).join(", and ")}.`;
}

const words = new Intl.ListFormat("en-GB");
const listed = (names: string[]) => words.format(names);

/** Names of letters such as CSAT stay as they are. */
const inSentence = (name: string) =>
  /^[A-Z][a-z]/.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;
