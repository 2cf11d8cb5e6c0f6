"use client";

import { type ReactNode, useActionState } from "react";
import { answerDispute } from "../keep-dispute";

/** Lets the review stand or changes it; the answers, as they are now, are the children. */
export function AnswerForm({ disputeId, children }: { disputeId: number; children: ReactNode }) {
  const [refusal, action, pending] = useActionState(answerDispute, null);
  return (
    <form action={action} className="group/answer mt-6 grid gap-3 print:hidden">
      <h2 className="font-semibold text-heading">Answer it</h2>
      {refusal && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {refusal.sentence}
        </p>
      )}
      <input type="hidden" name="id" value={disputeId} />
      <fieldset className="card grid gap-2 p-4" key={refusal?.typed.outcome}>
        <legend className="sr-only">What becomes of the review</legend>
        <label className="option">
          <input
            type="radio"
            name="outcome"
            value="upheld"
            defaultChecked={refusal?.typed.outcome === "upheld"}
          />
          The review stands
        </label>
        <label className="option">
          <input
            type="radio"
            name="outcome"
            value="changed"
            defaultChecked={refusal?.typed.outcome === "changed"}
          />
          The review is changed to the answers below
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Why
          <textarea
            className="field h-20 py-1.5"
            name="why"
            maxLength={2000}
            defaultValue={refusal?.typed.why}
          />
        </label>
      </fieldset>
      <div className="hidden gap-3 group-has-[input[value=changed]:checked]/answer:grid">{children}</div>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        Answer
      </button>
    </form>
  );
}
