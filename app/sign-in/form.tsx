"use client";

import { useActionState } from "react";
import { Field, Refused } from "../entrance-form";
import { enter } from "./sign-in";

export function SignInForm({ next }: { next: string }) {
  const [refusal, action, pending] = useActionState(enter, null);
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <Refused sentence={refusal?.sentence} />
      <Field label="E-mail" name="email" type="email" autoComplete="username" defaultValue={refusal?.email} />
      <Field label="Password" name="password" type="password" autoComplete="current-password" />
      <button type="submit" className="button-strong" aria-disabled={pending}>
        Sign in
      </button>
    </form>
  );
}
