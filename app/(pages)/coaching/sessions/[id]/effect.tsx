import { day, range } from "@/components/format";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { CoachingSession } from "@/quality/coaching-sessions";
import { sessionEffect } from "@/quality/session-effect";
import { EffectFigure } from "./effect-figure";

type Props = { session: CoachingSession; viewer: Viewer; timeZone: string };

/** Whether the session worked, as far as it can be told, and from when on where it cannot yet. */
export async function Effect({ session, viewer, timeZone }: Props) {
  const found = await sessionEffect(database(), viewer, session, timeZone, new Date());
  if (!found) return null;
  const { before, after } = found;
  return (
    <section aria-labelledby="effect-title">
      <h2 id="effect-title" className="font-semibold text-heading">
        Did it work?
      </h2>
      <p className="mt-0.5 max-w-4xl text-ink-soft">
        {range(before.period)} beside {range(after.period)}
        {session.followUpOn === null && ", four weeks each since no follow-up was agreed"}, against the
        colleagues of {session.team} who were not coached meanwhile, with the same mix of work.
      </p>
      <div className="mt-2">
        {found.state === "immature" ? (
          <p className="card p-4">
            Too early: the days after the session, with what has to pass until they count, end on{" "}
            {day(found.readableOn)}. From then on it can be read.
          </p>
        ) : (
          <EffectFigure found={found} session={session} />
        )}
      </div>
    </section>
  );
}
