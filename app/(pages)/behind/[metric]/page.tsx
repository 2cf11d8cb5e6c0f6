import type { Metadata, Route } from "next";
import { FilterBar } from "@/components/filter-bar";
import { address, type Kept } from "@/components/filter-links";
import { counted, intervalWords, valueWords } from "@/components/format";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { Skeleton } from "@/components/skeleton";
import { Tabs } from "@/components/tabs";
import { capital, unitWords } from "@/components/words";
import { database } from "@/db/client";
import { type Filter, narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { isCursor } from "@/metrics/cursor";
import { measure } from "@/metrics/measure";
import type { Metric } from "@/metrics/metric";
import { metricById } from "@/metrics/registry";
import { isRowChoice, type RowChoice, rowChoices } from "@/metrics/rows-behind";
import { asked as askedOf } from "../../asked";
import { missing } from "../../missing";
import { EmptyDatabase } from "../../nothing-here";
import { periodWords } from "../../period-words";
import { ScopeWords } from "../../scope-words";
import { Streamed } from "../../streamed";
import { throughWords } from "../../through-words";
import { Rows } from "./rows";

export async function generateMetadata({ params }: PageProps<"/behind/[metric]">): Promise<Metadata> {
  return { title: `Behind ${metricById((await params).metric)?.name ?? "a number"}` };
}

/** Exactly the rows that a number counts, each with the journey that it belongs to. */
export default async function Behind({ params, searchParams }: PageProps<"/behind/[metric]">) {
  const metric = metricById((await params).metric);
  if (!metric) return missing();
  const path = `/behind/${metric.id}`;
  const asked = await askedOf(path, searchParams, ["only", "cursor"]);
  const { viewer, now, bar } = asked;
  const filter = { ...asked.filter, by: [] };
  if (!asked.through)
    return (
      <>
        <PageHead title={metric.name} problems={asked.problems} />
        <EmptyDatabase />
      </>
    );
  const { only, cursors, problems } = own(metric, asked.own);
  const [reading] = await measure(database(), metric, filter, viewer, now);
  if (!reading) throw new Error(`${metric.id} gave no reading.`);
  const total = reading.standing === "hidden" ? null : (counts(reading, only) ?? reading.n);
  const unit = unitWords[metric.population.unit];
  const kept: Kept = only === "all" ? [] : [["only", only]];
  const at = (places: string[]) =>
    address(path, filter, [...kept, ...places.map((place): [string, string] => ["cursor", place])]);
  return (
    <>
      <PageHead
        title={`${total === null ? capital(unit[1]) : counted(total, ...unit)} behind ${metric.name}`}
        lede={
          <>
            {said(reading)}, {periodWords(filter.period)}{" "}
            <Link href={`/glossary#${metric.id}` as Route} className="link">
              What it means
            </Link>
            <TwoJourneys filter={filter} />
          </>
        }
        aside={throughWords(asked)}
        problems={[...asked.problems, ...problems]}
      >
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...bar} kept={kept} />
      {metric.kind === "proportion" && (
        <Tabs
          words="Which rows"
          tabs={told(reading).map((choice) => ({
            words: choiceWords[choice],
            n: counts(reading, choice),
            href: address(path, filter, choice === "all" ? [] : [["only", choice]]),
            current: choice === only,
          }))}
        />
      )}
      <Streamed question={at(cursors)} fallback={<Skeleton cards={0} charts={2} />}>
        <Rows asked={asked} metric={metric} only={only} kept={kept} cursors={cursors} total={total} at={at} />
      </Streamed>
    </>
  );
}

/** Of one intent on one channel: a journey beside one of the same intent on another channel. */
function TwoJourneys({ filter }: { filter: Filter }) {
  const { intent = [], channel = [] } = filter.where;
  const [here] = channel;
  if (intent.length !== 1 || channel.length !== 1 || here === undefined) return null;
  const href = address("/divergence/pair", narrowed(filter, { channel: [] }), [["second", here]]);
  return (
    <>
      {" · "}
      <Link href={href as Route} className="link">
        Two journeys side by side
      </Link>
    </>
  );
}

const choiceWords: Record<(typeof rowChoices)[number], string> = {
  all: "All that count",
  hits: "Counted as yes",
  misses: "Counted as no",
  unknown: "Unknown",
  every: "All with the unknown",
};

/** The unknown have tabs only where there are any. */
const told = (reading: Reading) =>
  rowChoices.filter((choice) => !/^(unknown|every)$/.test(choice) || counts(reading, "unknown"));

/** How many rows are listed; unknown where the number is withheld. */
function counts({ k, n, standing, parts, coverage }: Reading, only: RowChoice): number | null {
  if (standing === "hidden") return null;
  if (only === "all") return n;
  if (only.startsWith("part:")) return parts.find(({ name }) => `part:${name}` === only)?.k ?? null;
  const unknown = coverage ? coverage.of - coverage.known : 0;
  if (only === "unknown") return unknown;
  if (only === "every") return n + unknown;
  return only === "hits" || k === null ? k : n - k;
}

function said(reading: Reading): string {
  const interval = intervalWords(reading);
  return interval ? `${valueWords(reading)} (95%: ${interval})` : valueWords(reading);
}

function own(metric: Metric, parameters: [string, string][]) {
  const found = { only: "all" as RowChoice, cursors: [] as string[], problems: [] as string[] };
  for (const [name, value] of parameters) {
    if (name === "cursor" && isCursor(value)) found.cursors.push(value);
    else if (name === "cursor") found.problems.push(`"cursor" is not a place in this list: "${value}".`);
    else if (isRowChoice(metric, value)) found.only = value;
    else found.problems.push(`"only" must be one of ${rowChoices.join(", ")}, not "${value}".`);
  }
  return found;
}
