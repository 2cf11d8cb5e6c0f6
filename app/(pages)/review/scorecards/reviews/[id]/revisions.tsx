import { instant } from "@/components/format";
import type { Review, Revision } from "@/quality/reviews/reviews";
import { questionsOf } from "@/quality/scorecards/card";
import { answerWords } from "../../../answer-list";
import { shareWords } from "../../../score-words";

/** Every revision of a review, newest first, and what each changed. */
export function Revisions({ review, timeZone }: { review: Review; timeZone: string }) {
  const { revisions } = review;
  return (
    <section className="card p-4" aria-labelledby="revisions-title">
      <h2 id="revisions-title" className="mb-2 font-semibold">
        History
      </h2>
      <ol className="grid gap-2 text-small">
        {revisions.map((revision, place) => (
          <li key={revision.id}>
            <span className="font-medium">
              {revision.number === 1 ? "Submitted" : `Amended, revision ${revision.number}`}
            </span>{" "}
            {instant(revision.submittedAt ?? "", timeZone)} by {revision.author ?? "somebody who is gone"}:{" "}
            {shareWords(revision.score.score)}
            {revision.score.failed.length > 0 && ", critical failure"}
            {revision.reason && <span className="block text-ink-soft">{revision.reason}</span>}
            <Changed review={review} revision={revision} before={revisions[place + 1]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type ChangedProps = { review: Review; revision: Revision; before: Revision | undefined };

function Changed({ review, revision, before }: ChangedProps) {
  if (!before) return null;
  const changed = questionsOf(review.card).flatMap((question) => {
    const [was, is] = [
      before.answers[question.id]?.value ?? null,
      revision.answers[question.id]?.value ?? null,
    ];
    return was === is ? [] : [{ question, was, is }];
  });
  return (
    <ul className="list-disc pl-4 text-ink-soft">
      {changed.map(({ question, was, is }) => (
        <li key={question.id}>
          {question.words} {answerWords(question, was)} → {answerWords(question, is)}
        </li>
      ))}
    </ul>
  );
}
