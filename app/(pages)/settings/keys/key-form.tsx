"use client";

import { useActionState } from "react";
import { addKey } from "./keep-key";

/** Makes a key and shows it, this once. What was typed stays when it is refused. */
export function KeyForm({ sources }: { sources: string[] }) {
  const [made, action, pending] = useActionState(addKey, null);
  return (
    <form action={action} className="grid gap-3">
      {made && "sentence" in made && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {made.sentence}
        </p>
      )}
      {made && "key" in made && (
        <div role="status" className="grid gap-1 rounded-medium bg-better-soft px-3 py-2 text-small">
          <p>This is the key. Copy it now: only its hash is kept, so it cannot be shown again.</p>
          <code className="select-all break-all font-medium">{made.key}</code>
        </div>
      )}
      <div className="grid gap-3 sm:grid-cols-3">
        <label className="grid gap-1 text-ink-soft text-small">
          Who or what will use it
          <input
            className="field"
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            defaultValue={made?.name}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          What it is for
          <select className="field" name="scope" defaultValue={made?.scope ?? "ingest"}>
            <option value="ingest">Sending records and spans</option>
            <option value="read">Reading metrics and journeys</option>
          </select>
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          The only source it sends for, if any
          <input
            className="field"
            name="source"
            list="known-sources"
            maxLength={64}
            autoComplete="off"
            defaultValue={made?.source}
          />
          <datalist id="known-sources">
            {sources.map((source) => (
              <option key={source} value={source} />
            ))}
          </datalist>
        </label>
      </div>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        Make a key
      </button>
    </form>
  );
}
