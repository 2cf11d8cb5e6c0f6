import type { Route } from "next";
import { day } from "@/components/format";
import { Link } from "@/components/link";
import { dateIn } from "@/language/period";
import type { CoachingSession } from "@/quality/coaching-sessions";
import type { Asked } from "../asked";

/** What is to be done: sessions that are planned, and follow-ups of those that were held. */
export function Agenda({ sessions, asked }: { sessions: CoachingSession[]; asked: Asked }) {
  const today = dateIn(asked.now, asked.filter.period.timeZone);
  const open = sessions.flatMap((session) => due(session) ?? []).sort((a, b) => (a.on < b.on ? -1 : 1));
  if (open.length === 0) return null;
  return (
    <section className="card mt-5 p-4" aria-labelledby="agenda-title">
      <h2 id="agenda-title" className="font-semibold text-lead">
        Coming up
      </h2>
      <ul className="mt-2 grid gap-1.5 text-small">
        {open.map(({ session, what, on }) => (
          <li key={session.id} className="flex flex-wrap gap-x-2">
            <span className="w-24 shrink-0 whitespace-nowrap text-ink-soft">{day(on)}</span>
            <Link href={`/coaching/sessions/${session.id}` as Route} className="link">
              {what} {session.agentName}: {session.topic}
            </Link>
            {on < today && <span className="text-caution">The day has passed</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function due(session: CoachingSession) {
  if (session.stage === "planned") return { session, what: "Session with", on: session.plannedOn };
  if (session.stage !== "held" || session.followUpOn === null) return null;
  return { session, what: "Follow-up with", on: session.followUpOn };
}
