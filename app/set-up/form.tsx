"use client";

import { useActionState } from "react";
import { Field, Refused } from "../entrance-form";
import { setUp } from "./set-up";

export function SetUpForm({ token, shortestPassword }: { token: string; shortestPassword: number }) {
  const [refusal, action, pending] = useActionState(setUp, null);
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <Refused sentence={refusal?.sentence} />
      <Field label="Your name" name="name" autoComplete="name" defaultValue={refusal?.name} />
      <Field label="E-mail" name="email" type="email" autoComplete="username" defaultValue={refusal?.email} />
      <Field
        label={`Password (at least ${shortestPassword} characters)`}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={shortestPassword}
      />
      <button type="submit" className="button-strong" aria-disabled={pending}>
        Make me the administrator
      </button>
    </form>
  );
}
