import { counted } from "@/components/format";
import type { RootCause } from "@/quality/triage/root-causes";
import { addCause, changeCause } from "./keep-cause";

/** The root causes that a verdict can name, with the forms that change the list. */
export function CauseList({ causes, edits }: { causes: RootCause[]; edits: boolean }) {
  return (
    <section id="causes" className="card mt-5 p-4" aria-labelledby="causes-title">
      <h2 id="causes-title" className="font-semibold text-lead">
        Root causes
      </h2>
      <p className="mb-3 text-ink-soft text-small">
        What a verdict can name. A cause that is off the list stays with the verdicts that name it.
      </p>
      <ul className="divide-y divide-line">
        {causes.map(({ id, name, isRetired, used }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 py-2 text-small">
            {edits ? (
              <form action={changeCause} className="flex w-full flex-wrap items-center gap-2">
                <input type="hidden" name="id" value={id} />
                <label className="min-w-48 flex-1">
                  <span className="sr-only">Name of the root cause</span>
                  <input
                    key={name}
                    className={`field ${isRetired ? "text-ink-faint" : ""}`}
                    name="name"
                    required
                    maxLength={80}
                    defaultValue={name}
                  />
                </label>
                <span className="figures w-28 text-ink-faint text-tiny">{usedWords(used, isRetired)}</span>
                <button type="submit" name="to" value="renamed" className="button">
                  Rename
                  <span className="sr-only"> {name}</span>
                </button>
                <button type="submit" name="to" value={isRetired ? "current" : "retired"} className="button">
                  {isRetired ? "Put back" : "Take off"}
                  <span className="sr-only"> {name}</span>
                </button>
              </form>
            ) : (
              <>
                {name} <span className="text-ink-faint text-tiny">{usedWords(used, isRetired)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {edits && (
        <form action={addCause} key={causes.length} className="mt-3 flex flex-wrap items-end gap-2">
          <label className="grid min-w-48 flex-1 gap-1 text-ink-soft text-small">
            Another root cause
            <input className="field" name="name" required maxLength={80} autoComplete="off" />
          </label>
          <button type="submit" className="button">
            Add
          </button>
        </form>
      )}
    </section>
  );
}

const usedWords = (used: number, isRetired: boolean) =>
  [isRetired && "off the list", counted(used, "verdict")].filter(Boolean).join(", ");
