import type { Route } from "next";
import { day } from "@/components/format";
import { Link } from "@/components/link";
import type { CoachedAgent } from "@/metrics/coached-agents";
import type { CoachingSession } from "@/quality/coaching-sessions";
import { stageWords } from "../stage-words";

/** The sessions with an agent, those to come first. */
export function Sessions({ sessions, agent }: { sessions: CoachingSession[]; agent: CoachedAgent }) {
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="font-semibold text-heading">
        Sessions
      </h2>
      <div className="card mt-2 p-4">
        {sessions.length === 0 ? (
          <p className="text-ink-soft">No session with {agent.name} has been planned yet.</p>
        ) : (
          <ul className="grid gap-1.5 text-small" aria-label="Sessions">
            {sessions.map((session) => (
              <li key={session.id} className="flex flex-wrap gap-x-3">
                <span className="w-24 shrink-0 whitespace-nowrap text-ink-soft">
                  {day(session.heldOn ?? session.plannedOn)}
                </span>
                <Link href={`/coaching/sessions/${session.id}` as Route} className="link">
                  {session.topic}
                </Link>
                <span className="text-ink-soft">{stageWords[session.stage]}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
