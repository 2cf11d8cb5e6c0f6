import type { Route } from "next";
import { counted, shortInstant } from "@/components/format";
import { Link } from "@/components/link";
import { database } from "@/db/client";
import { ownActs } from "@/quality/triage/judge";
import type { AskedQueue } from "./asked-queue";
import { undoVerdict } from "./keep-verdict";

/** What one judged last; each can still be undone. */
export async function Latest({ asked }: { asked: AskedQueue }) {
  const acts = await ownActs(database(), asked.viewer, 10);
  if (acts.length === 0) return null;
  return (
    <section className="mt-6 print:hidden" aria-labelledby="latest-title">
      <h2 id="latest-title" className="mb-2 font-semibold text-lead">
        Your latest verdicts
      </h2>
      <ul className="card divide-y divide-line px-4">
        {acts.map(({ id, verdict, journeys, journeyId, note, madeAt }) => (
          <li key={id} className="flex items-center gap-x-3 py-2 text-small max-sm:items-start">
            <span className="figures shrink-0 text-ink-faint">{shortInstant(madeAt, asked.timeZone)}</span>
            <span className="mr-auto min-w-0">
              {verdict === "confirmed" ? "Confirmed" : "Dismissed"}{" "}
              {journeys === 1 ? (
                <Link href={`/journeys/${journeyId}` as Route} className="link">
                  one journey
                </Link>
              ) : (
                counted(journeys, "journey")
              )}
              {note && <span className="text-ink-soft">: {note}</span>}
            </span>
            <form action={undoVerdict}>
              <input type="hidden" name="act" value={id} />
              <input type="hidden" name="at" value={journeyId} />
              <input type="hidden" name="back" value={asked.here} />
              <button type="submit" className="button">
                Undo
                <span className="sr-only"> this verdict</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
