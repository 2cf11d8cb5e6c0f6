import { keepSource } from "./keep-source";

/** A source that is to be known before it sends: it keeps no text until something else is chosen. */
export function AddSource() {
  return (
    <section className="mt-6" aria-labelledby="add-title">
      <h2 id="add-title" className="mb-2 font-semibold text-heading">
        A source that is still to come
      </h2>
      <form action={keepSource} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="text" value="dropped" />
        <input type="hidden" name="raw_days" value="30" />
        <label className="grid min-w-56 gap-1 text-ink-soft text-small">
          Its name, such as zendesk-eu
          <input className="field" name="source" required maxLength={64} autoComplete="off" />
        </label>
        <button type="submit" className="button">
          Add it
        </button>
      </form>
    </section>
  );
}
