"use client";

import { useActionState } from "react";
import { Refused } from "../../../entrance-form";
import { agree } from "./agree";

export function AcknowledgeForm({ token }: { token: string }) {
  const [refusal, action, pending] = useActionState(agree, null);
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <Refused sentence={refusal ?? undefined} />
      <label className="grid gap-1 text-small">
        In your own words, if you like
        <textarea className="field h-20 py-1.5" name="words" maxLength={2000} />
      </label>
      <button type="submit" className="button-strong" aria-disabled={pending}>
        I agree
      </button>
    </form>
  );
}
