import { ArrowDownRight, ArrowUpRight, Minus } from "lucide-react";
import type { Unit } from "@/language/reading";
import type { Comparison } from "@/metrics/compare";
import { change, day } from "./format";

const adjectives = { better: "better", worse: "worse", higher: "higher", lower: "lower" } as const;
const colors = {
  better: "text-better",
  worse: "text-worse",
  higher: "text-ink-soft",
  lower: "text-ink-soft",
} as const;

/** A change against what it is compared with; an arrow only where the interval of the difference excludes 0. */
export function ChangeWords({
  comparison: { verdict, difference, low, high, readable_on },
  unit,
  before,
  none = "No clear change",
}: {
  comparison: Comparison;
  unit: Unit;
  before: string;
  /** What is said where nothing is sure. */
  none?: string;
}) {
  if (verdict === "immature")
    return (
      <span className="text-ink-faint">
        Too early to compare with <Before words={before} />
        {readable_on && `: can be read from ${day(readable_on)}`}
      </span>
    );
  if (verdict === "too_few" || difference === null)
    return (
      <span className="text-ink-faint">
        Too few to compare with <Before words={before} />
      </span>
    );
  const between = low !== null && high !== null ? `${change(low, unit)} to ${change(high, unit)}` : undefined;
  if (verdict === "no_clear_change")
    return (
      <span className="text-ink-soft" title={between}>
        <Minus size={14} className="mr-1 inline align-[-2px] text-ink-faint" aria-hidden="true" />
        {none} from <Before words={before} />
      </span>
    );
  const Arrow = difference > 0 ? ArrowUpRight : ArrowDownRight;
  return (
    <span className="text-ink-soft" title={between}>
      <span className={`font-medium ${colors[verdict]}`}>
        <Arrow size={14} className="mr-1 inline align-[-2px]" aria-hidden="true" />
        {change(difference, unit)}, {adjectives[verdict]}
      </span>{" "}
      than <Before words={before} />
    </span>
  );
}

function Before({ words }: { words: string }) {
  return <span className="whitespace-nowrap">{words}</span>;
}
