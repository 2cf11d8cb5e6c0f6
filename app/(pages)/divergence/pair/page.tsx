import { ArrowLeft, Columns2 } from "lucide-react";
import type { Metadata, Route } from "next";
import { FilterBar } from "@/components/filter-bar";
import { address, type Kept } from "@/components/filter-links";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { Skeleton } from "@/components/skeleton";
import { Tabs } from "@/components/tabs";
import { channelWord, groupWords } from "@/components/words";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import type { Part, Reading } from "@/language/reading";
import { divergence } from "@/metrics/divergence";
import { measure } from "@/metrics/measure";
import { asked as askedOf } from "../../asked";
import { EmptyDatabase } from "../../nothing-here";
import { periodWords } from "../../period-words";
import { ScopeWords } from "../../scope-words";
import { Streamed } from "../../streamed";
import { throughWords } from "../../through-words";
import { type Pair, pairOf, partWords } from "./pair";
import { Side } from "./side";

export const metadata: Metadata = { title: "Two journeys" };

const path = "/divergence/pair";

/** Two real journeys with the same intent: resolved on the better channel, not resolved on the worse. */
export default async function PairPage({ searchParams }: PageProps<"/divergence/pair">) {
  const asked = await askedOf(path, searchParams, ["first", "second", "first_after", "second_after"]);
  const { viewer, now } = asked;
  const filter = narrowed(asked.filter, { channel: [], channels: [] });
  if (!asked.through)
    return (
      <>
        <PageHead title="Two journeys" problems={asked.problems} />
        <EmptyDatabase />
      </>
    );
  const [apart] = await measure(database(), divergence, { ...filter, by: [] }, viewer, now);
  if (!apart) throw new Error("A question without groups has one reading.");
  const { pair, problems } = pairOf(asked.own, apart);
  const intents = filter.where.intent ?? [];
  const title = intents.map((intent) => groupWords("intent", intent)).join(", ") || "Every intent";
  return (
    <>
      <Link
        href={address("/divergence", asked.filter) as Route}
        className="mb-3 inline-flex items-center gap-1.5 text-ink-soft text-small hover:text-ink print:hidden"
      >
        <ArrowLeft size={14} aria-hidden="true" />
        Divergence
      </Link>
      <PageHead
        title={`${title}: two journeys`}
        lede={`${pair ? said(pair) : "The same intent on two channels."} ${periodWords(filter.period)}`}
        aside={throughWords(asked)}
        problems={[...asked.problems, ...problems]}
      >
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...asked.bar} />
      {pair ? (
        <>
          <div className="gap-x-8 sm:flex sm:flex-wrap">
            <Choice filter={filter} apart={apart} pair={pair} place="first" />
            <Choice filter={filter} apart={apart} pair={pair} place="second" />
          </div>
          <Streamed question={asked.address} fallback={<Skeleton cards={0} charts={2} />}>
            <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
              <Side asked={{ ...asked, filter }} pair={pair} place="first" />
              <Side asked={{ ...asked, filter }} pair={pair} place="second" />
            </div>
          </Streamed>
        </>
      ) : (
        <div className="mt-6">
          <Notice Icon={Columns2} title="Not two channels to compare">
            <p>In this selection the intent came up on fewer than two channels. Widen the period.</p>
          </Notice>
        </div>
      )}
    </>
  );
}

function said({ first, second, isOrdered }: Pair): string {
  const readings = `${partWords(first)}, ${partWords(second)}.`;
  if (!isOrdered) return `${readings} Too few contacts to say which is better; taken as chosen.`;
  return `${readings} First the newest that was resolved on the better channel, then the newest that was not on the other.`;
}

const places = { first: "Resolved on", second: "Not resolved on" } as const;

type ChoiceProps = {
  filter: Parameters<typeof address>[1];
  apart: Reading;
  pair: Pair;
  place: "first" | "second";
};

function Choice({ filter, apart, pair, place }: ChoiceProps) {
  const other = place === "first" ? pair.second : pair.first;
  const at = (part: Part): Kept =>
    place === "first"
      ? [
          ["first", part.name],
          ["second", other.name],
        ]
      : [
          ["first", other.name],
          ["second", part.name],
        ];
  return (
    <div>
      <p className="mt-5 -mb-4 text-ink-faint text-tiny print:hidden">{places[place]}</p>
      <Tabs
        words={places[place]}
        tabs={apart.parts
          .filter(({ name }) => name !== other.name)
          .map((part) => ({
            words: channelWord(part.name),
            n: null,
            href: address(path, filter, at(part)),
            current: part.name === pair[place].name,
          }))}
      />
    </div>
  );
}
