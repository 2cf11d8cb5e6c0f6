import { ArrowLeft, ArrowRight, CheckCheck } from "lucide-react";
import type { Metadata, Route } from "next";
import { counted } from "@/components/format";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { Pages } from "@/components/pages";
import { database } from "@/db/client";
import { journeysNamed } from "@/metrics/journey-rows";
import { queue, queueLength } from "@/quality/triage/queue";
import { isOpen } from "@/quality/triage/queue-condition";
import { triages } from "@/quality/triage/roles";
import { ScopeWords } from "../scope-words";
import { changed } from "./address";
import { type AskedQueue, askedQueue } from "./asked-queue";
import { DoneWords } from "./done-words";
import { Keys } from "./keys";
import { Latest } from "./latest";
import { ManyForm } from "./many-form";
import { Panel } from "./panel";
import { Places } from "./places";
import { QueueFilter } from "./queue-filter";
import { QueueList } from "./queue-list";

export const metadata: Metadata = { title: "Review" };

const limit = 50;

/** The flagged journeys, one after the other: why each is here, and a person's verdict on it. */
export default async function Review({ searchParams }: PageProps<"/review">) {
  const asked = await askedQueue(searchParams);
  const { viewer, question, cursors } = asked;
  const [{ rows, next }, left] = await Promise.all([
    queue(database(), asked, question, viewer, { cursor: cursors.at(-1) ?? null, limit }),
    queueLength(database(), asked, question, viewer),
  ]);
  const journeys = await journeysNamed(
    database(),
    rows.map(({ journeyId }) => journeyId),
    viewer,
    new Date(),
  );
  const place = Math.max(
    0,
    rows.findIndex(({ journeyId }) => journeyId === asked.at),
  );
  const row = rows[place];
  const journey = row && journeys.get(row.journeyId);
  const page = (places: string[]) => paged(asked, places);
  const judges = triages(viewer);
  return (
    <>
      <PageHead
        title="Review"
        lede={
          isOpen(question)
            ? `${counted(left, "journey")} left to judge. Worst first, of these the ${question.order}.`
            : `${counted(left, "journey")} ${question.state === "done" ? "confirmed" : "dismissed"}.`
        }
        problems={asked.problems}
      >
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <Places here="/review" />
      <DoneWords viewer={viewer} done={asked.done} timeZone={asked.timeZone} here={asked.here} />
      <QueueFilter asked={asked} left={left} />
      {row && journey ? (
        <div className="grid gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="min-w-0 max-lg:order-2">
            <QueueList
              asked={asked}
              rows={rows}
              journeys={journeys}
              at={row.journeyId}
              isChosenFrom={judges && isOpen(question)}
            />
            {judges && isOpen(question) && <ManyForm asked={asked} />}
            <Pages cursors={cursors} next={next} at={page} limit={limit} shown={rows.length} total={left} />
          </div>
          <div className="min-w-0 self-start lg:sticky lg:top-4">
            <div className="mb-2 flex items-center gap-2 print:hidden">
              <Step words="Before" shortcut="k" asked={asked} to={rows[place - 1]?.journeyId ?? null} />
              <Step
                words="Next"
                shortcut="j"
                asked={asked}
                to={rows[place + 1]?.journeyId ?? null}
                beyond={next ? page([...cursors, next]) : null}
              />
              <span className="ml-auto">
                <Keys />
              </span>
            </div>
            <Panel
              asked={asked}
              row={row}
              journey={journey}
              next={(rows[place + 1] ?? rows[place - 1])?.journeyId ?? null}
            />
          </div>
        </div>
      ) : (
        <Empty asked={asked} />
      )}
      {judges && <Latest asked={asked} />}
    </>
  );
}

function paged(asked: AskedQueue, places: string[]): string {
  const separator = asked.address.includes("?") ? "&" : "?";
  const query = places.map((place) => `cursor=${place}`).join("&");
  return query === "" ? asked.address : `${asked.address}${separator}${query}`;
}

function Step({
  words,
  shortcut,
  asked,
  to,
  beyond = null,
}: {
  words: string;
  shortcut: string;
  asked: AskedQueue;
  to: number | null;
  /** Where it leads from the end of the page. */
  beyond?: string | null;
}) {
  const href = to === null ? beyond : changed(asked.here, { at: `${to}` });
  const Icon = shortcut === "k" ? ArrowLeft : ArrowRight;
  if (href === null) return null;
  return (
    <Link href={href as Route} scroll={false} className="button" aria-keyshortcuts={shortcut}>
      <Icon size={14} aria-hidden="true" />
      {words}
    </Link>
  );
}

function Empty({ asked }: { asked: AskedQueue }) {
  const isUsual = asked.address === "/review";
  return (
    <Notice Icon={CheckCheck} title={isUsual ? "Nothing is left to judge" : "Nothing here"}>
      <p>
        {isUsual
          ? "Flags are raised as contacts come in. Until then, a random sample shows what the rules miss."
          : "No journey of the queue fits everything that is selected."}
      </p>
      <p>
        <Link href={(isUsual ? "/review/sample" : "/review") as Route} className="button">
          {isUsual ? "Draw a random sample" : "The whole queue"}
        </Link>
      </p>
    </Notice>
  );
}
