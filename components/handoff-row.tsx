import type { LineHandoff } from "@/journeys/line-shape";
import { duration } from "./format";
import { Fate } from "./state-glyph";
import { channelWord } from "./words";

type Props = {
  handoff: LineHandoff;
  /** The name of its place on the page; null: that is the turn in which it shows. */
  anchor: string | null;
  /** The place of that turn, where it was recorded. */
  turn: string | null;
};

/** What passed, or did not, between two contacts. */
export function HandoffRow({ handoff, anchor, turn }: Props) {
  const { fate, toChannel, toAgentKind, secondsToConnect, inferred, reason } = handoff;
  const who = toAgentKind && (toAgentKind === "ai" ? "to AI" : "to a person");
  const to = [who, toChannel && `${who ? "on" : "to"} ${channelWord(toChannel)}`].filter(Boolean).join(" ");
  const broken = fate === "lost" || fate === "never_connected";
  return (
    <div
      id={anchor ?? undefined}
      className={`ml-5 border-l-2 py-3 pl-5 ${broken ? "border-worse border-dashed" : "border-line-strong"}`}
    >
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-medium">
          <Fate fate={fate} />
        </span>
        <span className="text-ink-soft">
          Handoff {to}
          {secondsToConnect !== null && `, received after ${duration(secondsToConnect)}`}
        </span>
        {inferred && (
          <span
            className="rounded-full border border-line px-2 text-ink-faint text-tiny"
            title="No source reported this handoff. It is concluded from two consecutive contacts about the same matter."
          >
            inferred
          </span>
        )}
      </p>
      <p className="text-ink-soft text-small">
        {meanings[fate]}
        {reason && ` Reason given: ${reason.replaceAll("_", " ")}.`}
        {turn && (
          <>
            {" "}
            <a href={`#${turn}`} className="link">
              Where it shows
            </a>
          </>
        )}
      </p>
    </div>
  );
}

const meanings: Record<LineHandoff["fate"], string> = {
  kept: "The next agent read the note of the one before.",
  lost: "The next agent did not read the note of the one before.",
  never_connected: "Nobody received the customer.",
  unknown: "Whether the note was read was not recorded.",
};
