import type { Route } from "next";
import type { ReactNode } from "react";
import { amount, day } from "@/components/format";
import { Link } from "@/components/link";
import { intentWords } from "@/components/words";
import { coachedById } from "@/metrics/coached";
import type { CoachingSession } from "@/quality/coaching-sessions";

/** What the session is about, what was agreed, and what was listened to. */
export function Agreed({ session }: { session: CoachingSession }) {
  const coached = coachedById(session.metric);
  const { targetValue, targetDueOn, followUpOn, followedUpOn, journeyIds, notes } = session;
  return (
    <section className="card p-4" aria-labelledby="agreed-title">
      <h2 id="agreed-title" className="font-semibold text-lead">
        What it is about
      </h2>
      <dl className="mt-2 grid gap-x-6 text-small sm:grid-cols-[10rem_1fr] sm:gap-y-2">
        <Term words="Step">
          {coached ? (
            <Link href={`/glossary#${session.metric}` as Route} className="link-quiet">
              {coached.step} ({coached.metric.name})
            </Link>
          ) : (
            session.metric
          )}
        </Term>
        <Term words="On">{session.intent === null ? "All of the work" : intentWords(session.intent)}</Term>
        <Term words="Agreed target">
          {targetValue !== null && targetDueOn !== null && coached
            ? `${amount(targetValue, coached.metric.unit)} by ${day(targetDueOn)}`
            : "None"}
        </Term>
        <Term words="Follow-up">
          {followedUpOn ? `Done on ${day(followedUpOn)}` : followUpOn ? day(followUpOn) : "No day agreed"}
        </Term>
        <Term words="Journeys">
          {journeyIds.length === 0
            ? "None linked"
            : journeyIds.map((id) => (
                <Link key={id} href={`/journeys/${id}` as Route} className="link mr-3">
                  Journey {id}
                </Link>
              ))}
        </Term>
        <Term words="Notes">
          {notes === null ? (
            <span className="text-ink-faint">Between supervisor and agent</span>
          ) : (
            <span className="whitespace-pre-wrap">{notes || "None"}</span>
          )}
        </Term>
      </dl>
    </section>
  );
}

function Term({ words, children }: { words: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{words}</dt>
      <dd className="min-w-0 break-words max-sm:mb-2">{children}</dd>
    </>
  );
}
