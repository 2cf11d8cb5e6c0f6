import { CircleCheck, CircleDashed, CircleHelp, CircleX } from "lucide-react";
import type { Unit } from "@/language/reading";
import { amount, day } from "./format";

type Told = "reached" | "not_yet" | "missed" | "open";

/** A target as a card or a list tells it; `verdict` null: nothing to hold against it. */
export type ShownTarget = {
  value: number;
  dueOn: string;
  verdict: Told | null;
};

const looks = {
  reached: { Icon: CircleCheck, words: "reached", color: "text-better" },
  not_yet: { Icon: CircleDashed, words: "not there yet", color: "text-caution" },
  missed: { Icon: CircleX, words: "missed", color: "text-worse" },
  open: { Icon: CircleHelp, words: "undecided, inside the interval", color: "text-ink-soft" },
} as const;

/** "Target 80.0% by 31 Dec 2026: not there yet". */
export function TargetWords({
  target: { value, dueOn, verdict },
  unit,
}: {
  target: ShownTarget;
  unit: Unit;
}) {
  return (
    <span className="text-ink-soft">
      Target {amount(value, unit)} by {day(dueOn)}
      {verdict && (
        <>
          : <Verdict verdict={verdict} />
        </>
      )}
    </span>
  );
}

export function Verdict({ verdict }: { verdict: Told }) {
  const { Icon, words, color } = looks[verdict];
  return (
    <span className={`sign ${color}`}>
      <Icon size={12} aria-hidden="true" />
      {words}
    </span>
  );
}
