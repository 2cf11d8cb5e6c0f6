import type { Metadata, Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { dispute } from "@/quality/disputes/disputes";
import { unanswerable } from "@/quality/disputes/keep-dispute";
import { review } from "@/quality/reviews/reviews";
import { questionsOf } from "@/quality/scorecards/card";
import { currentViewer } from "../../../../viewer";
import { missing } from "../../../missing";
import { answerWords } from "../../answer-list";
import { CardFields } from "../../card-fields";
import { idOf } from "../../id-of";
import { Places } from "../../places";
import { subjectWords } from "../../subject-words";
import { withdrawDispute } from "../keep-dispute";
import { outcomeWords } from "../outcome-words";
import { AnswerForm } from "./answer-form";

export const metadata: Metadata = { title: "Dispute" };

/** One dispute: what is objected to which answer and why, and what became of it. */
export default async function DisputePage({ params }: PageProps<"/review/disputes/[id]">) {
  const viewer = await currentViewer();
  const found = await dispute(database(), viewer, idOf((await params).id));
  const judged = found && (await review(database(), viewer, found.reviewId));
  if (!found || !judged) return missing();
  const [timeZone, refusal] = await Promise.all([
    businessZone(database()),
    unanswerable(database(), viewer, found),
  ]);
  const disputed = judged.revisions.find(({ number }) => number === found.revision);
  const questions = questionsOf(judged.card).filter(({ id }) => found.reasons[id] !== undefined);
  return (
    <>
      <PageHead
        title={`Dispute: ${subjectWords(found, timeZone)}`}
        lede={`Opened ${instant(found.openedAt, timeZone)} by ${found.openedBy ?? "somebody who is gone"}, against the review by ${found.reviewer ?? "somebody who is gone"}.`}
        problems={[]}
      />
      <Places here="/review/disputes" />
      <p className="mb-4 text-small">
        <Link href={`/review/scorecards/reviews/${found.reviewId}` as Route} className="link">
          The review, and what it judges
        </Link>
      </p>
      <dl className="card grid gap-3 p-4">
        {questions.map((question) => (
          <div key={question.id}>
            <dt className="font-medium">
              {question.words}{" "}
              <span className="font-normal text-ink-soft">
                {answerWords(question, disputed?.answers[question.id]?.value ?? null)}
              </span>
            </dt>
            <dd className="whitespace-pre-line">{found.reasons[question.id]}</dd>
          </div>
        ))}
      </dl>
      {found.outcome !== null ? (
        <section className="card mt-4 p-4" aria-labelledby="outcome-title">
          <h2 id="outcome-title" className="font-semibold">
            {outcomeWords[found.outcome]}
          </h2>
          {found.answer && <p className="mt-1 max-w-prose whitespace-pre-line">{found.answer}</p>}
          <p className="mt-1 text-ink-soft text-small">
            {found.changedTo !== null && `Revision ${found.changedTo} of the review · `}
            {instant(found.answeredAt ?? "", timeZone)} by {found.answeredBy ?? "somebody who is gone"}
          </p>
        </section>
      ) : (
        <p className="mt-4 text-small">
          To be answered by {instant(found.dueAt, timeZone)}
          {found.isOverdue && <span className="text-worse">, which has passed</span>}.
        </p>
      )}
      {found.outcome === null && found.isOwn && (
        <form action={withdrawDispute} className="mt-4 print:hidden">
          <input type="hidden" name="id" value={found.id} />
          <button type="submit" className="button">
            Withdraw it
          </button>
        </form>
      )}
      {found.outcome === null &&
        (refusal === null ? (
          <AnswerForm disputeId={found.id}>
            <CardFields card={judged.card} answers={judged.revisions[0]?.answers ?? {}} />
          </AnswerForm>
        ) : (
          !found.isOwn && <p className="mt-4 text-ink-soft text-small">{refusal}</p>
        ))}
    </>
  );
}
