import { ArrowLeft, ArrowRight, CheckCheck } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { Pages } from "@/components/pages";
import { database } from "@/db/client";
import { journeysNamed } from "@/metrics/journey-rows";
import { queue } from "@/quality/triage/queue";
import { isOpen } from "@/quality/triage/queue-condition";
import { triages } from "@/quality/triage/roles";
import { changed } from "./address";
import type { AskedQueue } from "./asked-queue";
import { Keys } from "./keys";
import { Latest } from "./latest";
import { ManyForm } from "./many-form";
import { Panel } from "./panel";
import { QueueList } from "./queue-list";

const limit = 50;

/** A page of the queue beside the journey that is looked at, and what one judged last. */
export async function Flagged({ asked, left }: { asked: AskedQueue; left: number }) {
  const { viewer, question, cursors } = asked;
  const { rows, next } = await queue(database(), asked, question, viewer, {
    cursor: cursors.at(-1) ?? null,
    limit,
  });
  const ids = rows.map(({ journeyId }) => journeyId);
  const journeys = await journeysNamed(database(), ids, viewer, new Date());
  const place = Math.max(0, ids.indexOf(asked.at ?? 0));
  const row = rows[place];
  const journey = row && journeys.get(row.journeyId);
  const page = (places: string[]) => paged(asked, places);
  const judges = triages(viewer);
  return (
    <>
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
