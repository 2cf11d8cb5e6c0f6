import { resetAttributes } from "./keep-attributes";

/** Back to the usual attributes, also of what only a file can change. */
export function ResetForm({ slug }: { slug: string }) {
  return (
    <details>
      <summary className="button w-fit">Back to the usual attributes</summary>
      <form action={resetAttributes} className="mt-2 grid max-w-80 gap-2">
        <input type="hidden" name="source" value={slug} />
        <p className="text-ink-soft text-small">Everything that this source says otherwise is given up.</p>
        <button type="submit" className="button-strong">
          Give it up
        </button>
      </form>
    </details>
  );
}
