import {
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  ClipboardCheck,
  ClipboardX,
  CornerUpRight,
  Hourglass,
  LogOut,
  type LucideIcon,
  Megaphone,
  Unplug,
} from "lucide-react";
import type { HandoffFate, JourneyOutcome, Outcome } from "@/language/vocabulary";
import { fateWords, journeyStateWords, outcomeWords } from "./words";

type Sign = { Icon: LucideIcon; color: string };

const good = "text-better";
const bad = "text-worse";
const open = "text-caution";
const quiet = "text-ink-faint";

const journeySigns: Record<JourneyOutcome | "pending", Sign> = {
  resolved: { Icon: CircleCheck, color: good },
  lost_in_handoff: { Icon: Unplug, color: bad },
  voiced: { Icon: Megaphone, color: bad },
  silent: { Icon: CircleDashed, color: bad },
  unresolved: { Icon: CircleX, color: bad },
  unknown: { Icon: CircleQuestionMark, color: quiet },
  pending: { Icon: Hourglass, color: open },
};

const outcomeSigns: Record<Outcome, Sign> = {
  resolved: { Icon: CircleCheck, color: good },
  handed_off: { Icon: CornerUpRight, color: quiet },
  customer_left: { Icon: LogOut, color: bad },
  unresolved: { Icon: CircleX, color: bad },
  unknown: { Icon: CircleQuestionMark, color: quiet },
};

const fateSigns: Record<HandoffFate, Sign> = {
  kept: { Icon: ClipboardCheck, color: good },
  lost: { Icon: ClipboardX, color: bad },
  never_connected: { Icon: Unplug, color: bad },
  unknown: { Icon: CircleQuestionMark, color: quiet },
};

function Labelled({ sign: { Icon, color }, words }: { sign: Sign; words: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon size={15} strokeWidth={2} className={`shrink-0 ${color}`} aria-hidden="true" />
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
  const { Icon, color } = outcomeSigns[outcome];
  return <Icon size={size} strokeWidth={2.25} className={color} aria-hidden="true" />;
}

export function FateShape({ fate, size }: { fate: HandoffFate; size: number }) {
  const { Icon, color } = fateSigns[fate];
  return <Icon size={size} strokeWidth={2.25} className={color} aria-hidden="true" />;
}
