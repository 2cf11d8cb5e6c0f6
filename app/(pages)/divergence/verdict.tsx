import { Equal, type LucideIcon, Split } from "lucide-react";
import { amount, distance, intervalWords, probability } from "@/components/format";
import { channelWord } from "@/components/words";
import type { Reading } from "@/language/reading";

/** Whether an intent diverges, by how much, and how sure that is. */
export function Verdict({ reading }: { reading: Reading | undefined }) {
  if (reading?.standing === "hidden") return <span className="text-ink-faint">Withheld</span>;
  if (!reading || reading.value === null)
    return <span className="text-ink-faint">Too few channels to compare</span>;
  return (
    <>
      <Sign diverges={reading.figures.diverges === "yes"} />
      <span className="block">{spreadWords(reading)}</span>
      <span className="block text-ink-faint text-tiny">{testWords(reading)}</span>
    </>
  );
}

function Sign({ diverges }: { diverges: boolean }) {
  const Icon: LucideIcon = diverges ? Split : Equal;
  return (
    <span className={`flex items-center gap-1.5 ${diverges ? "font-medium text-caution" : "text-ink-soft"}`}>
      <Icon size={14} aria-hidden="true" />
      {verdictWords(diverges)}
    </span>
  );
}

const verdictWords = (diverges: boolean) => (diverges ? "Diverges" : "No clear difference");

/** "Voice over chat by 30.0 points (11.1% to 46.5%)". */
export function spreadWords({ value, figures, unit, ...rest }: Reading): string {
  if (value === null) return "Too few channels to compare";
  const [highest, lowest] = [figures.highest, figures.lowest].map((name) => channelWord(String(name)));
  const interval = intervalWords({ value, figures, unit, ...rest });
  return `${highest} over ${lowest} by ${distance(value, unit)}${interval ? ` (${interval})` : ""}`;
}

/** "Chi-square, p 0.002, q 0.004 · V 0.33 · 0.27 bits". */
function testWords({ figures }: Reading): string {
  const { test, p, q, cramers_v: strength, jsd_bits: bits } = figures;
  const name = test === "fisher" ? "Fisher" : "Chi-square";
  return [`${name} p ${chance(p)}, q ${chance(q)}`, `V ${score(strength)}`, `${score(bits)} bits`].join(
    " · ",
  );
}

/** The same, a cell each, for the table of the numbers. */
export function testCells({ standing, value, figures }: Reading): string[] {
  if (standing === "hidden" || value === null) return ["–", "–", "–", "–", "–"];
  const { test, p, q, diverges, cramers_v: strength, jsd_bits: bits } = figures;
  return [
    verdictWords(diverges === "yes"),
    `${test === "fisher" ? "Fisher" : "Chi-square"}, p ${chance(p)}`,
    chance(q),
    score(strength),
    score(bits),
  ];
}

type Figure = Reading["figures"][string] | undefined;
const chance = (p: Figure) => (typeof p === "number" ? probability(p) : "–");
const score = (value: Figure) => (typeof value === "number" ? amount(value, "score") : "–");
