import { database } from "@/db/client";
import { dateIn } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import type { CoachingSession } from "@/quality/coaching-sessions";
import { FollowUpForm } from "./follow-up-form";

/** Closes the session with what the follow-up found. */
export async function FollowUp({ session }: { session: CoachingSession }) {
  const today = dateIn(new Date(), await businessZone(database()));
  return (
    <section className="card p-4 print:hidden" aria-labelledby="follow-up-title">
      <h2 id="follow-up-title" className="mb-2 font-semibold text-lead">
        Follow up
      </h2>
      <FollowUpForm id={session.id} version={session.version} on={today} notes={session.notes ?? ""} />
    </section>
  );
}
