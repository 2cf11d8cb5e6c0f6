import { shortInstant } from "@/components/format";
import { database } from "@/db/client";
import { triagers } from "@/quality/triage/holds";
import type { QueueRow } from "@/quality/triage/queue";
import type { AskedQueue } from "./asked-queue";
import { giveTo, letGo, take } from "./keep-verdict";

/** Who is at a journey, and whose it is. */
export async function HoldForms({ asked, row }: { asked: AskedQueue; row: QueueRow }) {
  const people = await triagers(database());
  const isOwn = row.claimedBy !== null && row.claimedBy.id === asked.viewer.userId;
  const hidden = (
    <>
      <input type="hidden" name="journey" value={row.journeyId} />
      <input type="hidden" name="back" value={asked.here} />
    </>
  );
  return (
    <div className="flex flex-wrap items-end gap-3 border-line border-t pt-4">
      {row.claimedBy && !isOwn ? (
        <p className="mr-auto text-caution text-small">
          {row.claimedBy.name} has had it since {shortInstant(row.claimedAt ?? "", asked.timeZone)}.
        </p>
      ) : (
        <form action={isOwn ? letGo : take} className="mr-auto">
          {hidden}
          <button type="submit" className="button" aria-keyshortcuts={isOwn ? undefined : "c"}>
            {isOwn ? "Let go" : "Claim"}
          </button>
        </form>
      )}
      <form action={giveTo} className="flex items-end gap-2" key={`${row.journeyId}-${row.assignedTo?.id}`}>
        {hidden}
        <label className="grid gap-1 text-ink-soft text-small">
          Assigned to
          <select className="field" name="person" defaultValue={row.assignedTo?.id ?? ""}>
            <option value="">Nobody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          Assign
        </button>
      </form>
    </div>
  );
}
