import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { choices } from "@/metrics/choices";
import { coachedById } from "@/metrics/coached";
import type { CoachingSession } from "@/quality/coaching-sessions";
import { wantedValue } from "@/quality/typed-value";
import { cancel } from "../../keep-session";
import { SessionForm } from "../../session-form";
import { intentOptions, stepOptions } from "../../session-options";
import { SeenFields } from "./seen-fields";

/** Changes what was planned, writes down that it was held, or cancels it. */
export async function ChangeSession({ session, viewer }: { session: CoachingSession; viewer: Viewer }) {
  const { intents } = await choices(database(), viewer);
  const isPlanned = session.stage === "planned";
  const unit = coachedById(session.metric)?.metric.unit ?? "share";
  return (
    <section className="card p-4 print:hidden" aria-labelledby="change-title">
      <h2 id="change-title" className="mb-3 font-semibold text-lead">
        {isPlanned ? "Hold it or change it" : "Change it"}
      </h2>
      <SessionForm
        key={session.version}
        about={{ id: session.id, version: session.version }}
        step={isPlanned ? "hold" : "mend"}
        metrics={stepOptions}
        intents={intentOptions(intents)}
        journeys={[]}
        fields={{
          topic: session.topic,
          metric: session.metric,
          intent: session.intent ?? "",
          plannedOn: session.plannedOn,
          heldOn: session.heldOn ?? session.plannedOn,
          followUpOn: session.followUpOn ?? "",
          target: session.targetValue === null ? "" : wantedValue(session.targetValue, unit),
          targetDueOn: session.targetDueOn ?? "",
          notes: session.notes ?? "",
          journeys: [],
          moreJourneys: session.journeyIds.join(", "),
        }}
      />
      {isPlanned && (
        <form action={cancel} className="mt-3 border-line border-t pt-3">
          <SeenFields session={session} />
          <button type="submit" className="button">
            Cancel this session
          </button>
        </form>
      )}
    </section>
  );
}
