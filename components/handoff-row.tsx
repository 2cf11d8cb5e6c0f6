import type { LineHandoff } from "@/journeys/line-shape";
import { counted, duration } from "./format";
import { ruleWords } from "./rule-words";
import { Fate } from "./state-glyph";
import { channelWord } from "./words";

type Props = {
  handoff: LineHandoff;
  /** The name of its place on the page; null: that is the turn in which it shows. */
  anchor: string | null;
  /** The place of that turn, where it was recorded. */
  turn: string | null;
  /** The place of the note that was left for the next agent. */
  note: string | null;
  /** Whether what was said before and after it is recorded: else nobody knows what was repeated. */
  isTranscribed: boolean;
};

/** What passed, or did not, between two contacts. */
export function HandoffRow({ handoff, anchor, turn, note, isTranscribed }: Props) {
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
          {secondsToConnect !== null && (
            <>
              , received after <span className="whitespace-nowrap">{duration(secondsToConnect)}</span>
            </>
          )}
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
        {note && (
          <>
            {" "}
            <a href={`#${note}`} className="link">
              The note that was left
            </a>
          </>
        )}
      </p>
      {isTranscribed && <Repeated handoff={handoff} />}
    </div>
  );
}

/** What the customer had to say again, by rule; hints apart from facts. */
function Repeated({ handoff: { repeats, secondsToOrientation } }: Pick<Props, "handoff">) {
  const things = repeats.filter(({ isFact, rule }) => isFact && rule !== "says_so");
  const hints = repeats.filter(({ isFact, rule }) => !isFact && rule !== "says_so");
  const isSaid = repeats.some(({ rule }) => rule === "says_so");
  if (repeats.length === 0)
    return <p className="text-ink-soft text-small">No rule found anything that had to be said again.</p>;
  const list = (some: typeof repeats) => some.map(({ rule }) => ruleWords[rule]).join(", ");
  return (
    <p className="text-small">
      {things.length > 0 && (
        <>
          <span className="font-medium text-worse">
            The customer had to repeat {counted(things.length, "thing")}
          </span>
          : {list(things)}.{" "}
        </>
      )}
      {isSaid && "The customer complains of having to repeat it. "}
      {hints.length > 0 && <span className="text-ink-soft">Perhaps also {list(hints)}. </span>}
      {secondsToOrientation !== null && (
        <span className="text-ink-soft">
          After {duration(secondsToOrientation)} the agent knew again what had been said before.
        </span>
      )}
    </p>
  );
}

const meanings: Record<LineHandoff["fate"], string> = {
  kept: "The next agent read the note of the one before.",
  lost: "The next agent did not read the note of the one before.",
  never_connected: "Nobody received the customer.",
  unknown: "Whether the note was read was not recorded.",
};
