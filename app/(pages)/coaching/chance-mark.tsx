import { Glyph } from "@/components/glyph";
import type { Better } from "@/language/reading";
import type { Chance } from "@/metrics/judged-work";
import { chanceWords, sideOf } from "./chance-words";

const colors = { worse: "text-worse font-medium", better: "text-better font-medium" };

/** What is said of an agent in the end: by a sign, a word and a colour. */
export function ChanceMark({ chance, better }: { chance: Chance; better: Better }) {
  const side = sideOf(chance, better);
  return (
    <span className={`inline-flex items-center gap-1.5 ${side ? colors[side] : "text-ink-soft"}`}>
      <Glyph name={chance} size={14} className="shrink-0" />
      {chanceWords(chance)}
    </span>
  );
}
