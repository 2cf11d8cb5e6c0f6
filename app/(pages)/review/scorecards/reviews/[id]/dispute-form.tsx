"use client";

import { useActionState } from "react";
import { beginDispute } from "../../../disputes/keep-dispute";

type Props = { reviewId: number; questions: { id: string; words: string }[] };

/** Objects to a review, question by question; what was typed stays when it is refused. */
export function DisputeForm({ reviewId, questions }: Props) {
  const [refusal, action, pending] = useActionState(beginDispute, null);
  return (
    <form action={action} className="mt-3 grid gap-3 print:hidden">
      {refusal && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {refusal.sentence}
        </p>
      )}
      <input type="hidden" name="id" value={reviewId} />
      {questions.map(({ id, words }) => (
        <label key={id} className="grid gap-1 text-ink-soft text-small">
          {words}
          <textarea
            className="field h-14 py-1.5"
            name={`reason:${id}`}
            maxLength={2000}
            defaultValue={refusal?.typed[`reason:${id}`]}
          />
        </label>
      ))}
      <button type="submit" className="button justify-self-start" aria-disabled={pending}>
        Dispute this review
      </button>
    </form>
  );
}
