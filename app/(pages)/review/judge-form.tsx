import { flagName } from "@/components/flag-words";
import { database } from "@/db/client";
import { flagKinds } from "@/language/flags";
import type { QueueRow } from "@/quality/triage/queue";
import { rootCauses } from "@/quality/triage/root-causes";
import type { AskedQueue } from "./asked-queue";
import { confirm, dismiss } from "./keep-verdict";

/** The verdict, with why and a note. A sample is judged without knowing what the rules say of it. */
export async function JudgeForm({
  asked,
  row,
  next,
}: {
  asked: AskedQueue;
  row: QueueRow;
  next: number | null;
}) {
  const causes = (await rootCauses(database())).filter(({ isRetired }) => !isRetired);
  return (
    <form action={confirm} key={row.journeyId} className="grid gap-3" aria-label="Verdict">
      <input type="hidden" name="journey" value={row.journeyId} />
      <input type="hidden" name="next" value={next ?? ""} />
      <input type="hidden" name="back" value={asked.here} />
      {row.isSample ? (
        <Kinds
          words="What should have been flagged, if something went wrong?"
          name="seen_kind"
          kinds={flagKinds.filter((kind) => kind !== "agent_outlier")}
        />
      ) : (
        row.flags.length > 1 && (
          <>
            <input type="hidden" name="told_kinds" value="yes" />
            <Kinds
              words="Which reasons are right? What is not checked is dismissed."
              name="kind"
              kinds={row.flags.map(({ kind }) => kind)}
              areChecked
            />
          </>
        )
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="grid content-start gap-1 text-ink-soft text-small">
          Root cause
          <select className="field" name="root_cause" defaultValue="">
            <option value="">Not said</option>
            {causes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid content-start gap-1 text-ink-soft text-small">
          Note
          <input className="field" name="note" maxLength={1000} autoComplete="off" aria-keyshortcuts="n" />
        </label>
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button-strong" aria-keyshortcuts="1">
          {row.isSample ? "Something went wrong" : "Confirm"}
        </button>
        <button type="submit" formAction={dismiss} className="button" aria-keyshortcuts="2">
          {row.isSample ? "Nothing went wrong" : "Not a problem"}
        </button>
      </div>
    </form>
  );
}

function Kinds({
  words,
  name,
  kinds,
  areChecked = false,
}: {
  words: string;
  name: string;
  kinds: QueueRow["flags"][number]["kind"][];
  areChecked?: boolean;
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-ink-soft text-small">{words}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {kinds.map((kind) => (
          <label key={kind} className="inline-flex min-h-6 items-center gap-1.5 text-small">
            <input
              type="checkbox"
              name={name}
              value={kind}
              defaultChecked={areChecked}
              className="accent-accent"
            />
            {flagName(kind)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
