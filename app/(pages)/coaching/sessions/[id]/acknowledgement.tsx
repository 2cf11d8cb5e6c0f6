import { instant } from "@/components/format";
import type { CoachingSession } from "@/quality/coaching-sessions";
import { LinkForm, SaidForm } from "./acknowledge-forms";

/** Whether the agent has agreed, in which words, and the two ways to it. */
export function Acknowledgement({ session, timeZone }: { session: CoachingSession; timeZone: string }) {
  const { id, version, heldOn, stage, agentName, acknowledgedAt, acknowledgedBy } = session;
  if (heldOn === null || stage === "cancelled") return null;
  return (
    <section className="card p-4" aria-labelledby="acknowledged-title">
      <h2 id="acknowledged-title" className="font-semibold text-lead">
        {agentName} agrees
      </h2>
      {acknowledgedAt !== null ? (
        <p className="mt-1">
          {acknowledgedBy === "link" ? "By the link" : "Said to the supervisor"},{" "}
          {instant(acknowledgedAt, timeZone)}
          {session.acknowledgedWords ? <>: “{session.acknowledgedWords}”</> : "."}
        </p>
      ) : session.isOwn ? (
        <div className="mt-2 grid gap-5 sm:grid-cols-2">
          <SaidForm id={id} version={version} />
          <LinkForm id={id} version={version} isMade={session.linkExpiresAt !== null} />
        </div>
      ) : (
        <p className="mt-1 text-ink-soft">Not yet.</p>
      )}
    </section>
  );
}
