import { Equal, type LucideIcon, Split } from "lucide-react";
import { amount, distance, distances, probability } from "@/components/format";
import { channelWord } from "@/components/words";
import type { Reading } from "@/language/reading";

/** Whether an intent diverges, by how much, and how sure that is. */
export function Verdict({ reading }: { reading: Reading | undefined }) {
  if (reading?.standing === "hidden") return <span className="text-ink-faint">Withheld</span>;
  if (!reading || reading.value === null)
    return <span className="text-ink-faint">Too few channels to compare</span>;
  const diverges = reading.figures.diverges === "yes";
  const Icon: LucideIcon = diverges ? Split : Equal;
  return (
    <>
      <span className={`sign ${diverges ? "font-medium text-caution" : "text-ink-soft"}`}>
        <Icon size={14} aria-hidden="true" />
        {verdictWords(diverges)}
      </span>
      <span className="block text-tiny">{apart(reading)}</span>
      {against(reading) && <span className="block max-w-52 text-ink-soft text-tiny">{against(reading)}</span>}
      {between(reading) && <span className="text-ink-faint text-tiny">{between(reading)}</span>}
    </>
  );
}

const verdictWords = (diverges: boolean) => (diverges ? "Diverges" : "No clear difference");

/** The test is of all channels, the interval of two of them: where they do not say the same, that is said. */
function against({ low, figures: { diverges }, standing }: Reading): string | null {
  if (standing !== "sound" || low === null) return null;
  if (diverges === "yes" && low <= 0) return "All channels together differ; these two alone may not";
  if (diverges === "no" && low > 0) return "The furthest apart of several, which may be chance";
  return null;
}

/** "Voice over Chat by 30.0 points (11.1 to 46.5)". */
export function spreadWords(reading: Reading): string {
  if (reading.value === null) return "Too few channels to compare";
  const interval = between(reading);
  return interval ? `${apart(reading)} (${interval})` : apart(reading);
}

/** "11.1 to 46.5". */
function between({ low, high, unit, standing }: Reading): string | null {
  return standing !== "sound" || low === null || high === null ? null : distances(low, high, unit);
}

/** "Voice over Chat by 30.0 points". */
function apart({ value, figures, unit }: Reading): string {
  const [highest, lowest] = [figures.highest, figures.lowest].map((name) => channelWord(String(name)));
  return `${highest} over ${lowest} by ${distance(value ?? 0, unit)}`;
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
