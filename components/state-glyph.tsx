import type { HandoffFate, JourneyOutcome, Outcome } from "@/language/vocabulary";
import { Glyph, type GlyphName } from "./glyph";
import { fateWords, journeyStateWords, outcomeWords } from "./words";

type Sign = { glyph: GlyphName; color: string };

const good = "text-better";
const bad = "text-worse";
const open = "text-caution";
const quiet = "text-ink-faint";

const journeySigns: Record<JourneyOutcome | "pending", Sign> = {
  resolved: { glyph: "done", color: good },
  lost_in_handoff: { glyph: "disconnected", color: bad },
  voiced: { glyph: "complained", color: bad },
  silent: { glyph: "silent", color: bad },
  unresolved: { glyph: "failed", color: bad },
  unknown: { glyph: "unknown", color: quiet },
  pending: { glyph: "open", color: open },
};

const outcomeSigns: Record<Outcome, Sign> = {
  resolved: { glyph: "done", color: good },
  handed_off: { glyph: "passed_on", color: quiet },
  customer_left: { glyph: "left", color: bad },
  unresolved: { glyph: "failed", color: bad },
  unknown: { glyph: "unknown", color: quiet },
};

const fateSigns: Record<HandoffFate, Sign> = {
  kept: { glyph: "note_read", color: good },
  lost: { glyph: "note_unread", color: bad },
  never_connected: { glyph: "disconnected", color: bad },
  unknown: { glyph: "unknown", color: quiet },
};

function Labelled({ sign: { glyph, color }, words }: { sign: Sign; words: string }) {
  return (
    <span className="sign whitespace-nowrap">
      <Glyph name={glyph} size={15} className={color} />
      {words}
    </span>
  );
}

/** How a journey ended: shape, colour and word. */
export function JourneyState({ state }: { state: JourneyOutcome | "pending" }) {
  return <Labelled sign={journeySigns[state]} words={journeyStateWords[state]} />;
}

export function InteractionOutcome({ outcome }: { outcome: Outcome }) {
  return <Labelled sign={outcomeSigns[outcome]} words={outcomeWords[outcome]} />;
}

export function Fate({ fate }: { fate: HandoffFate }) {
  return <Labelled sign={fateSigns[fate]} words={fateWords[fate]} />;
}

/** Only the shape, for drawings whose words stand elsewhere. */
export function OutcomeShape({ outcome, size }: { outcome: Outcome; size: number }) {
  const { glyph, color } = outcomeSigns[outcome];
  return <Glyph name={glyph} size={size} className={color} />;
}

export function FateShape({ fate, size }: { fate: HandoffFate; size: number }) {
  const { glyph, color } = fateSigns[fate];
  return <Glyph name={glyph} size={size} className={color} />;
}
