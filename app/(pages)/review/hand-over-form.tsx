import { shortInstant } from "@/components/format";
import { channelWord } from "@/components/words";
import type { Viewer } from "@/db/viewer";
import type { Line } from "@/journeys/line-shape";
import { type Handover, handsOver } from "@/quality/handovers";
import { coachThis, exemplar, takeHandoverBack } from "./keep-verdict";

type Props = {
  asked: { viewer: Viewer; timeZone: string; here: string };
  line: Line;
  /** What was handed over of the line. */
  given: Handover[];
};

/** Puts a journey, or one contact of it, where the supervisor finds it; and says what was put there. */
export function HandOverForm({ asked, line, given }: Props) {
  const { viewer, timeZone, here } = asked;
  const contacts = line.interactions.flatMap((one) =>
    !one.hidden && one.agent ? [{ ...one, agent: one.agent }] : [],
  );
  if (given.length === 0 && !handsOver(viewer)) return null;
  return (
    <div className="grid gap-3 border-line border-t pt-4">
      {given.length > 0 && (
        <ul className="grid gap-1 text-small" aria-label="Handed over">
          {given.map(({ id, kind, agentName, author, madeAt, note, isOwn }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-2">
              <span className="mr-auto">
                {kind === "coach" ? "To coach" : "Exemplar"}
                {agentName && `, ${agentName}`}: by {author ?? "somebody who is gone"},{" "}
                {shortInstant(madeAt, timeZone)}
                {note && <span className="text-ink-soft">. {note}</span>}
              </span>
              {isOwn && (
                <form action={takeHandoverBack}>
                  <input type="hidden" name="handover" value={id} />
                  <input type="hidden" name="at" value={line.id} />
                  <input type="hidden" name="back" value={here} />
                  <button type="submit" className="button">
                    Take back
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {handsOver(viewer) && (
        <form action={coachThis} key={line.id} className="grid gap-3" aria-label="Hand over">
          <input type="hidden" name="journey" value={line.id} />
          <input type="hidden" name="back" value={here} />
          <div className="grid gap-3 sm:grid-cols-2">
            <label className="grid content-start gap-1 text-ink-soft text-small">
              Hand over
              <select className="field" name="contact" defaultValue="">
                <option value="">The whole journey</option>
                {contacts.map(({ id, channel, agent, startedAt }) => (
                  <option key={id} value={id}>
                    {channelWord(channel)} with {agent}, {shortInstant(startedAt, timeZone)}
                  </option>
                ))}
              </select>
            </label>
            <label className="grid content-start gap-1 text-ink-soft text-small">
              Note for the supervisor
              <input className="field" name="note" maxLength={1000} autoComplete="off" />
            </label>
          </div>
          <div className="flex flex-wrap gap-2">
            <button type="submit" className="button" aria-keyshortcuts="x">
              Coach this
            </button>
            <button type="submit" formAction={exemplar} className="button" aria-keyshortcuts="e">
              Exemplar
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
