import { instant } from "@/components/format";
import { database } from "@/db/client";
import type { Review, Revision } from "@/quality/reviews/reviews";
import { unanswered } from "@/quality/scorecards/answers";
import { rootCauses } from "@/quality/triage/root-causes";
import { CardFields } from "../../../card-fields";
import { discardDraft } from "../keep-review";
import { AnswerForm } from "./answer-form";

type Props = { review: Review; draft: Revision; timeZone: string; isRefused: boolean };

/** The card to fill in. It is kept as one goes, and can be left and taken up again. */
export async function Write({ review, draft, timeZone, isRefused }: Props) {
  const open = isRefused ? unanswered(review.card, draft.answers) : [];
  const causes = (await rootCauses(database())).filter(
    ({ id, isRetired }) => !isRetired || id === draft.rootCauseId,
  );
  const isAmended = review.revisions.length > 0;
  return (
    <>
      <AnswerForm reviewId={review.id} kept={instant(draft.savedAt, timeZone)}>
        {isRefused && <Refused open={open} isReasonMissing={isAmended && draft.reason === ""} />}
        <CardFields card={review.card} answers={draft.answers} missing={open.map(({ id }) => id)} />
        <div className="card grid gap-3 p-4">
          <label className="grid gap-1 text-ink-soft text-small">
            All in all
            <textarea
              className="field h-20 py-1.5"
              name="summary"
              maxLength={4000}
              defaultValue={draft.summary}
            />
          </label>
          {causes.length > 0 && (
            <label className="grid max-w-md gap-1 text-ink-soft text-small">
              Root cause, if something went wrong
              <select className="field" name="root_cause" defaultValue={draft.rootCauseId ?? ""}>
                <option value="">None</option>
                {causes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          {isAmended && (
            <label className="grid gap-1 text-ink-soft text-small">
              Why it is amended
              <input
                className="field"
                name="reason"
                maxLength={4000}
                autoComplete="off"
                defaultValue={draft.reason}
              />
            </label>
          )}
        </div>
      </AnswerForm>
      <form action={discardDraft} className="print:hidden">
        <input type="hidden" name="id" value={review.id} />
        <button type="submit" className="button">
          {isAmended ? "Leave it as it was" : "Throw the draft away"}
        </button>
      </form>
    </>
  );
}

function Refused({
  open,
  isReasonMissing,
}: {
  open: { id: string; words: string }[];
  isReasonMissing: boolean;
}) {
  return (
    <div
      id="answers"
      role="alert"
      className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small"
    >
      <p className="font-medium">It is kept, and not submitted yet:</p>
      <ul className="mt-0.5 list-disc pl-4">
        {open.map(({ id, words }) => (
          <li key={id}>
            <a href={`#answer-${id}`} className="underline">
              {words}
            </a>{" "}
            has no answer.
          </li>
        ))}
        {isReasonMissing && <li>Say why the review is amended.</li>}
      </ul>
    </div>
  );
}
