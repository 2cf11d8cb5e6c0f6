import type { Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { disputesOf } from "@/quality/disputes/disputes";
import { disputeWindow } from "@/quality/disputes/keep-dispute";
import type { Review } from "@/quality/reviews/reviews";
import { questionsOf } from "@/quality/scorecards/card";
import { outcomeWords } from "../../../disputes/outcome-words";
import { DisputeForm } from "./dispute-form";

type Props = { review: Review; viewer: Viewer; timeZone: string };

/** What was objected to a review, and for the agent's supervisor the way to object. */
export async function Disputed({ review, viewer, timeZone }: Props) {
  if (review.calibrationId !== null) return null;
  const [found, window] = await Promise.all([
    disputesOf(database(), viewer, review.id),
    disputeWindow(database(), viewer, review),
  ]);
  const isSupervisor = viewer.role === "supervisor";
  if (found.length === 0 && !isSupervisor) return null;
  return (
    <section className="card p-4" aria-labelledby="disputed-title">
      <h2 id="disputed-title" className="mb-2 font-semibold">
        Disputes
      </h2>
      <ul className="grid gap-1 text-small">
        {found.map((one) => (
          <li key={one.id}>
            <Link href={`/review/disputes/${one.id}` as Route} className="link">
              {one.outcome === null ? "Open" : outcomeWords[one.outcome]}
            </Link>
            , opened {instant(one.openedAt, timeZone)} against revision {one.revision}
          </li>
        ))}
      </ul>
      {isSupervisor &&
        ("until" in window ? (
          <>
            <p className="mt-2 text-ink-soft text-small">
              You can object to it until {instant(window.until, timeZone)}. Say why at the questions that you
              see differently.
            </p>
            <DisputeForm
              reviewId={review.id}
              questions={questionsOf(review.card).map(({ id, words }) => ({ id, words }))}
            />
          </>
        ) : (
          <p className="mt-2 text-ink-soft text-small">{window.refusal}</p>
        ))}
    </section>
  );
}
