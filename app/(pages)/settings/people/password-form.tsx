"use client";

import { useActionState } from "react";
import { newPassword } from "./keep-person";

type Props = { email: string; name: string };

/** Gives somebody a new password and shows it, this once; whoever was disabled can sign in again. */
export function PasswordForm({ email, name }: Props) {
  const [made, action, pending] = useActionState(newPassword, null);
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="email" value={email} />
      <button type="submit" className="button" aria-disabled={pending}>
        New password<span className="sr-only"> for {name}</span>
      </button>
      {made && (
        <p role="status" className="max-w-72 rounded-medium bg-better-soft px-3 py-2 text-small">
          Signed out everywhere. The new password, shown this once:{" "}
          <code className="select-all break-all font-medium">{made.password}</code>
        </p>
      )}
    </form>
  );
}
