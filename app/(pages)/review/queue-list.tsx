import type { Route } from "next";
import { ChannelPath } from "@/components/channel-glyph";
import { flagName } from "@/components/flag-words";
import { shortInstant } from "@/components/format";
import { Link } from "@/components/link";
import { Severity } from "@/components/severity";
import { intentWords } from "@/components/words";
import type { JourneyRow } from "@/metrics/journey-rows";
import type { QueueRow } from "@/quality/triage/queue";
import { changed } from "./address";
import type { AskedQueue } from "./asked-queue";

type Props = {
  asked: AskedQueue;
  rows: QueueRow[];
  journeys: Map<number, JourneyRow>;
  at: number | null;
  /** Whether rows can be checked, for what is done to many at once. */
  isChosenFrom: boolean;
};

export const bulkForm = "many-at-once";

/** The journeys of a page of the queue; the one that is looked at is marked. */
export function QueueList({ asked, rows, journeys, at, isChosenFrom }: Props) {
  return (
    <ol className="card divide-y divide-line overflow-hidden" aria-label="Journeys in the queue">
      {rows.map((row) => {
        const journey = journeys.get(row.journeyId);
        const isAt = row.journeyId === at;
        return (
          <li
            key={row.journeyId}
            className={`relative flex items-start gap-2 px-3 py-2 ${isAt ? "bg-accent-soft" : "hover:bg-sunken"}`}
          >
            {isChosenFrom && (
              <label className="relative z-10 grid size-6 shrink-0 place-items-center">
                <span className="sr-only">Choose {journey?.customer}</span>
                <input
                  key={`${asked.areAllChecked}`}
                  type="checkbox"
                  name="journey"
                  value={row.journeyId}
                  form={bulkForm}
                  defaultChecked={asked.areAllChecked}
                  className="accent-accent"
                />
              </label>
            )}
            <div className="grid min-w-0 flex-1 grid-cols-1 gap-0.5">
              <p className="flex items-center justify-between gap-2">
                <Link
                  href={changed(asked.here, { at: `${row.journeyId}` }) as Route}
                  scroll={false}
                  aria-current={isAt ? "true" : undefined}
                  className={`row-link truncate ${row.seen ? "" : "font-semibold"}`}
                >
                  {journey?.customer ?? `Journey ${row.journeyId}`}
                  {!row.seen && <span className="sr-only"> (not seen yet)</span>}
                </Link>
                {!row.isSample && <Severity of={row.severity} isBare />}
              </p>
              <p className="truncate text-ink-soft text-small">
                {row.isSample ? flagName("sample") : row.flags.map(({ kind }) => flagName(kind)).join(", ")}
              </p>
              <p className="flex items-center justify-between gap-2 text-ink-faint text-tiny">
                <span className="flex min-w-0 items-center gap-2">
                  {journey && <ChannelPath path={journey.channelPath} />}
                  {journey?.intents[0] && <span className="truncate">{intentWords(journey.intents[0])}</span>}
                </span>
                <span className="figures whitespace-nowrap">{shortInstant(row.since, asked.timeZone)}</span>
              </p>
              <Hands row={row} userId={asked.viewer.userId} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Hands({ row: { claimedBy, assignedTo }, userId }: { row: QueueRow; userId: number | null }) {
  const words = [
    claimedBy && (claimedBy.id === userId ? "You have it" : `${claimedBy.name} has it`),
    assignedTo && (assignedTo.id === userId ? "assigned to you" : `assigned to ${assignedTo.name}`),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return <p className="text-accent text-tiny">{words.join(", ")}</p>;
}
