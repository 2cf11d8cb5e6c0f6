import type { Route } from "next";
import { ChannelName, ChannelPath } from "@/components/channel-glyph";
import { address } from "@/components/filter-links";
import { count, counted, instant } from "@/components/format";
import { Link } from "@/components/link";
import { JourneyState } from "@/components/state-glyph";
import { channelWord } from "@/components/words";
import { database } from "@/db/client";
import { line } from "@/journeys/line";
import type { Line } from "@/journeys/line-shape";
import { narrowed } from "@/language/filter";
import { isCursor } from "@/metrics/cursor";
import { journeyRows, type JourneyState as State } from "@/metrics/journey-rows";
import type { Asked } from "../../asked";
import { breakWords } from "../../journeys/[id]/break-words";
import { ContactByContact } from "../../journeys/[id]/contact-by-contact";
import { firstBreak } from "../../journeys/[id]/first-break";
import { LineDrawing } from "../../journeys/[id]/line-drawing";
import { keptOf, type Pair } from "./pair";

const states: Record<"first" | "second", State[]> = {
  first: ["resolved"],
  second: ["lost_in_handoff", "voiced", "silent", "unresolved"],
};
const words = { first: "resolved", second: "not resolved" } as const;

type Props = { asked: Pick<Asked, "filter" | "viewer" | "now">; pair: Pair; place: "first" | "second" };

/** One journey that stayed on its channel, and the way to the next like it. */
export async function Side({ asked: { filter, viewer, now }, pair, place }: Props) {
  const { name: channel } = pair[place];
  const seen = (place === "first" ? pair.firstAfter : pair.secondAfter).filter(isCursor);
  const within = narrowed(filter, { channel: [channel], channels: ["single"] });
  const question = { states: states[place], cursor: seen.at(-1) ?? null, limit: 1 };
  const { total, rows, next } = await journeyRows(database(), within, viewer, question, now);
  const [row] = rows;
  const found = row ? await line(database(), row.id, viewer, filter.period.timeZone) : null;
  const walked = (places: string[]) =>
    address("/divergence/pair", filter, keptOf({ ...pair, [`${place}After`]: places })) as Route;
  const all = address("/journeys", within, [["outcome", states[place].join(",")]]) as Route;
  return (
    <section className="min-w-0" aria-labelledby={`${place}-title`}>
      <h2 id={`${place}-title`} className="font-semibold text-heading">
        <ChannelName channel={channel} />, {words[place]}
      </h2>
      <p className="figures flex flex-wrap gap-x-4 text-ink-soft text-small">
        {total > 0 && (
          <span>
            {count(seen.length + 1)} of{" "}
            <Link href={all} className="link">
              {counted(total, "such journey")}
            </Link>
            , newest first
          </span>
        )}
        {seen.length > 0 && (
          <Link href={walked(seen.slice(0, -1))} scroll={false} className="link print:hidden">
            Newer
          </Link>
        )}
        {next && (
          <Link href={walked([...seen, next])} scroll={false} className="link print:hidden">
            Next
          </Link>
        )}
      </p>
      {found ? (
        <Journey line={found} timeZone={filter.period.timeZone} />
      ) : (
        <p className="card mt-3 p-5 text-ink-soft">
          No journey about this stayed on {channelWord(channel)} and was {words[place]}.
        </p>
      )}
    </section>
  );
}

function Journey({ line: shown, timeZone }: { line: Line; timeZone: string }) {
  const broken = firstBreak(shown);
  return (
    <>
      <div className="card mt-3 p-4">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Link href={`/journeys/${shown.id}` as Route} className="link font-medium">
            {shown.customer.name}
          </Link>
          <JourneyState state={shown.outcome} />
        </p>
        <p className="figures mt-1 flex flex-wrap items-center gap-x-3 text-ink-soft text-small">
          <ChannelPath path={shown.channelPath} />
          {counted(shown.contactCount, "contact")}, from {instant(shown.openedAt, timeZone)}
        </p>
        <p className="mt-1 text-ink-soft text-small">
          {/* The channel is that of the side. */}
          First to go wrong: {broken ? breakWords(broken, shown).what : "nothing that was recorded"}.
          {shown.customer.masked && " Names and words are masked for your role."}
        </p>
        <div className="mt-3">
          <LineDrawing line={shown} timeZone={timeZone} />
        </div>
      </div>
      <div className="mt-3">
        <ContactByContact line={shown} timeZone={timeZone} />
      </div>
    </>
  );
}
