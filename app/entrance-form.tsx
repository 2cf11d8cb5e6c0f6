import type { InputHTMLAttributes } from "react";

/** Why the form came back; announced to those who do not see it. */
export function Refused({ sentence }: { sentence: string | undefined }) {
  if (!sentence) return null;
  return (
    <p role="alert" className="rounded-medium bg-worse-soft px-3 py-2 text-small text-worse">
      {sentence}
    </p>
  );
}

export function Field({ label, ...input }: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="grid gap-1 text-small">
      {label}
      <input className="field" required {...input} />
    </label>
  );
}
