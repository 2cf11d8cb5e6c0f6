"use client";

import { useActionState } from "react";
import { followUp } from "../../keep-session";
import { SeenFields } from "./seen-fields";

type Props = { id: number; version: number; on: string; notes: string };

export function FollowUpForm({ id, version, on, notes }: Props) {
  const [refusal, action, pending] = useActionState(followUp, null);
  return (
    <form action={action} className="grid gap-3">
      <SeenFields session={{ id, version }} />
      {refusal && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {refusal}
        </p>
      )}
      <label className="grid w-48 gap-1 text-ink-soft text-small">
        Followed up on
        <input className="field" name="on" type="date" required defaultValue={on} />
      </label>
      <label className="grid gap-1 text-ink-soft text-small">
        Notes, with what was found
        <textarea className="field h-24 py-1.5" name="notes" maxLength={10_000} defaultValue={notes} />
      </label>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        It was followed up
      </button>
    </form>
  );
}
