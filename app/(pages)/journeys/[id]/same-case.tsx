import type { Route } from "next";
import { ChannelPath } from "@/components/channel-glyph";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { JourneyState } from "@/components/state-glyph";
import type { Line } from "@/journeys/line-shape";

type Props = { line: Line; timeZone: string; now: Date };

/** Other journeys with contacts about the same case, of this customer or of others. */
export function SameCase({ line: { sameCase }, timeZone, now }: Props) {
  if (sameCase.length === 0) return null;
  return (
    <section className="card mt-5 p-4 sm:p-5" aria-labelledby="same-case">
      <h2 id="same-case" className="mb-2 font-semibold text-lead">
        Same case on other journeys
      </h2>
      <ul className="grid gap-2">
        {sameCase.map(({ journeyId, openedAt, channelPath, outcome, maturesAt, ...one }) => (
          <li key={`${journeyId} ${one.case}`} className="flex flex-wrap items-center gap-x-4 text-small">
            <Link href={`/journeys/${journeyId}?time_zone=${timeZone}` as Route} className="figures link">
              {instant(openedAt, timeZone)}
            </Link>
            <ChannelPath path={channelPath} />
            <JourneyState state={new Date(maturesAt) > now ? "pending" : outcome} />
            <span className="text-ink-faint">case {one.case}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
