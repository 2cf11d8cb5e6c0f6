"use client";

import { useActionState } from "react";
import { keepChange } from "./keep-change";

type Props = {
  /** Null: a new one. */
  change: { id: number; state: string; title: string; detail: string; local: string } | null;
  timeZone: string;
};

/** Marks a change or changes a mark; what was typed stays when it is refused. */
export function ChangeForm({ change, timeZone }: Props) {
  const [refusal, action, pending] = useActionState(keepChange, null);
  const shown = refusal ?? change;
  return (
    <form action={action} className="grid gap-3">
      {refusal && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {refusal.sentence}
        </p>
      )}
      {change && <input type="hidden" name="id" value={change.id} />}
      {change && <input type="hidden" name="state" value={refusal?.state ?? change.state} />}
      <div className="grid gap-3 sm:grid-cols-[1fr_14rem]">
        <label className="grid gap-1 text-ink-soft text-small">
          What changed
          <input
            className="field"
            name="title"
            required
            maxLength={120}
            autoComplete="off"
            defaultValue={shown?.title}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          From when on ({timeZone})
          <input className="field" name="local" type="datetime-local" required defaultValue={shown?.local} />
        </label>
      </div>
      <label className="grid gap-1 text-ink-soft text-small">
        More about it, if needed
        <textarea className="field h-16 py-1.5" name="detail" maxLength={1000} defaultValue={shown?.detail} />
      </label>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        {change ? "Keep" : "Mark this change"}
      </button>
    </form>
  );
}
