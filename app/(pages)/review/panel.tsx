import { ChannelPath } from "@/components/channel-glyph";
import { reasonWords } from "@/components/flag-words";
import { counted, shortInstant } from "@/components/format";
import { journeyAddress } from "@/components/journey-address";
import { Link } from "@/components/link";
import { RaisedFlag } from "@/components/raised-flag";
import { JourneyState } from "@/components/state-glyph";
import { intentWords } from "@/components/words";
import { database } from "@/db/client";
import { line as lineOf } from "@/journeys/line";
import type { JourneyRow } from "@/metrics/journey-rows";
import { handovers } from "@/quality/handovers";
import { markSeen } from "@/quality/triage/holds";
import type { QueueRow } from "@/quality/triage/queue";
import { isOpen } from "@/quality/triage/queue-condition";
import { triages } from "@/quality/triage/roles";
import { LineDrawing } from "../journeys/[id]/line-drawing";
import type { AskedQueue } from "./asked-queue";
import { HandOverForm } from "./hand-over-form";
import { HoldForms } from "./hold-forms";
import { JudgeForm } from "./judge-form";

type Props = { asked: AskedQueue; row: QueueRow; journey: JourneyRow; next: number | null };

/** The journey that is looked at: why it is here, its line, and what can be done about it. */
export async function Panel({ asked, row, journey, next }: Props) {
  const { viewer, timeZone } = asked;
  const [line, given] = await Promise.all([
    lineOf(database(), row.journeyId, viewer, timeZone),
    handovers(database(), viewer, { journeyId: row.journeyId }),
    markSeen(database(), viewer, row.journeyId),
  ]);
  const judges = triages(viewer) && isOpen(asked.question);
  return (
    <section className="card grid grid-cols-1 gap-4 p-4 sm:p-5" aria-labelledby="panel-title">
      <header>
        <h2 id="panel-title" className="font-semibold text-heading">
          <Link href={journeyAddress(row.journeyId, timeZone, asked.here)} className="link">
            {journey.customer}
          </Link>
        </h2>
        <p className="text-ink-soft">
          {journey.intents.length > 0 ? journey.intents.map(intentWords).join(", ") : "No intent recorded"}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-small">
          <ChannelPath path={journey.channelPath} />
          <span className="figures">
            {counted(journey.contacts, "contact")} from {shortInstant(journey.openedAt, timeZone)}
          </span>
          <JourneyState state={journey.state} />
        </p>
      </header>
      <Reasons row={row} />
      {line && (
        <div className="min-w-0">
          <LineDrawing line={line} timeZone={timeZone} />
        </div>
      )}
      {judges && <HoldForms asked={asked} row={row} />}
      {judges && <JudgeForm asked={asked} row={row} next={next} />}
      {line && <HandOverForm asked={asked} line={line} given={given} />}
    </section>
  );
}

function Reasons({ row }: { row: QueueRow }) {
  if (row.isSample)
    return (
      <p className="rounded-medium bg-sunken px-3 py-2 text-small">
        {reasonWords("sample", {})} What the rules say of it is shown when it is judged.
      </p>
    );
  return (
    <ul className="grid gap-2" aria-label="Why it is here">
      {row.flags.map((flag) => (
        <li key={flag.kind} className="grid gap-0.5">
          <RaisedFlag {...flag} />
        </li>
      ))}
    </ul>
  );
}
