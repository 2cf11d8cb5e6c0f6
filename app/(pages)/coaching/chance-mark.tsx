import { CircleDashed, CircleDot, type LucideIcon, TrendingDown, TrendingUp } from "lucide-react";
import type { Better } from "@/language/reading";
import type { Chance } from "@/metrics/judged-work";
import { chanceWords, sideOf } from "./chance-words";

const icons: Record<Chance, LucideIcon> = {
  inside: CircleDot,
  below: TrendingDown,
  above: TrendingUp,
  not_enough: CircleDashed,
};
const colors = { worse: "text-worse font-medium", better: "text-better font-medium" };

/** What is said of an agent in the end: by a sign, a word and a colour. */
export function ChanceMark({ chance, better }: { chance: Chance; better: Better }) {
  const Icon = icons[chance];
  const side = sideOf(chance, better);
  return (
    <span className={`inline-flex items-center gap-1.5 ${side ? colors[side] : "text-ink-soft"}`}>
      <Icon size={14} className="shrink-0" aria-hidden="true" />
      {chanceWords(chance)}
    </span>
  );
}
