import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { unamendable } from "@/quality/reviews/keep-review";
import type { Review } from "@/quality/reviews/reviews";
import { AnswerList } from "../../../answer-list";
import { ScoreWords } from "../../../score-words";
import { amendReview } from "../keep-review";
import { Disputed } from "./disputed";
import { Revisions } from "./revisions";

type Props = { review: Review; viewer: Viewer; timeZone: string };

/** What was submitted last, how it was reached, and what it was before. */
export async function Submitted({ review, viewer, timeZone }: Props) {
  const [newest] = review.revisions;
  if (!newest)
    return (
      <p className="card p-4 text-ink-soft">
        You are judging this journey yourself. What {review.reviewer ?? "the other"} answered is shown when
        you have submitted.
      </p>
    );
  const fixed = review.isOwn && review.calibrationId === null ? await unamendable(database(), review) : null;
  return (
    <>
      <div className="card p-4">
        <ScoreWords score={newest.score} />
        {newest.rootCause && <p className="mt-2 text-small">Root cause: {newest.rootCause}</p>}
        {newest.summary && <p className="mt-3 max-w-prose whitespace-pre-line">{newest.summary}</p>}
      </div>
      <AnswerList card={review.card} answers={newest.answers} score={newest.score} />
      {review.isOwn && review.calibrationId === null && (
        <div className="print:hidden">
          {fixed === null ? (
            <form action={amendReview}>
              <input type="hidden" name="id" value={review.id} />
              <button type="submit" className="button">
                Amend this review
              </button>
            </form>
          ) : (
            <p className="text-ink-soft text-small">{fixed}</p>
          )}
        </div>
      )}
      <Disputed review={review} viewer={viewer} timeZone={timeZone} />
      <Revisions review={review} timeZone={timeZone} />
    </>
  );
}
