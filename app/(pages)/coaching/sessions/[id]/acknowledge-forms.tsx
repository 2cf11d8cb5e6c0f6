"use client";

import { useActionState } from "react";
import { acknowledge, makeLink } from "../../keep-session";
import { SeenFields } from "./seen-fields";

type Seen = { id: number; version: number };

/** What the agent said, as the supervisor heard it. */
export function SaidForm(seen: Seen) {
  const [refusal, action, pending] = useActionState(acknowledge, null);
  return (
    <form action={action} className="grid content-start gap-2">
      <SeenFields session={seen} />
      {refusal && (
        <p role="alert" className="text-caution text-small">
          {refusal}
        </p>
      )}
      <label className="grid gap-1 text-ink-soft text-small">
        What the agent said
        <input className="field" name="words" required maxLength={2000} />
      </label>
      <button type="submit" className="button justify-self-start" aria-disabled={pending}>
        Write it down
      </button>
    </form>
  );
}

/** A link for the agent, told once. */
export function LinkForm({ isMade, ...seen }: Seen & { isMade: boolean }) {
  const [made, action, pending] = useActionState(makeLink, null);
  const token = made && "token" in made ? made.token : null;
  return (
    <form action={action} className="grid content-start gap-2">
      <SeenFields session={seen} />
      <p className="text-ink-soft text-small">
        Agents have no sign-in. A link that opens once, for 14 days, shows what was agreed and nothing else.
        {isMade && token === null && " One has been made; a new one voids it."}
      </p>
      {token && (
        <p role="status" className="break-all rounded-medium bg-sunken px-3 py-2 text-small">
          Send this to the agent; it is not shown again:{" "}
          <code className="font-mono">/coaching/acknowledge/{token}</code>
        </p>
      )}
      {made && "refusal" in made && (
        <p role="alert" className="text-caution text-small">
          {made.refusal}
        </p>
      )}
      {!token && (
        <button type="submit" className="button justify-self-start" aria-disabled={pending}>
          Make a link
        </button>
      )}
    </form>
  );
}
