import { Hourglass, ThumbsUp } from "lucide-react";
import type { Comparison } from "@/metrics/compare";
import { handleTimeFall } from "@/metrics/handle-time-fall";

type Props = { handleTime: Comparison | null; companions: (Comparison | null)[] };

/** Faster is good news only where the outcome was kept. Says nothing where handle time did not fall. */
export function Haste({ handleTime, companions }: Props) {
  const known = companions.filter((one) => one !== null);
  const fall = handleTime ? handleTimeFall(handleTime, known) : "no_fall";
  if (fall === "no_fall") return null;
  const Icon = fall === "good" ? ThumbsUp : Hourglass;
  return (
    <p className={`flex items-baseline gap-2 text-small ${fall === "good" ? "text-better" : "text-caution"}`}>
      <Icon size={14} className="shrink-0 translate-y-0.5" aria-hidden="true" />
      {fall === "good"
        ? "Handle time fell, and resolution at the first contact and satisfaction did not drop by more than 3 points."
        : "Handle time fell, and it is not shown that resolution at the first contact and satisfaction were kept."}
    </p>
  );
}
